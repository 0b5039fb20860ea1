package vn.motcua.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.organization.UnitId;

/** The people with accounts, with their rights as of today. */
public interface Officers {

    /** Also finds a closed account, then without any right. */
    Optional<Officer> find(AccountId id);

    /**
     * Officers of active accounts who hold the role in the unit today, for whatever field: those by position first, then those
     * to whom it is lent; each in the order of their log-in names.
     */
    List<Officer> listWith(Role role, UnitId unit);

    /** Officers of active accounts with an own position in the unit today, by full name. */
    List<Officer> listStaff(UnitId unit);

    /** The officer of an active account. */
    Optional<Officer> findByLoginName(String loginName);

    /**
     * Full name, also of a closed account.
     *
     * @throws java.util.NoSuchElementException when there never was such an account
     */
    String nameOf(AccountId id);

    /** Full names by id by one query, for lists; unknown ids are left out. */
    Map<AccountId, String> namesOf(Collection<AccountId> ids);
}
