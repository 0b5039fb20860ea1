package vn.motcua.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Result;

/** Opening and closing accounts, giving and ending positions. Every act is recorded in the audit. Asks no rights: callers do. */
public interface Accounts {

    /**
     * Opens an account whose password must be changed at the first log-in.
     *
     * @param by who opens it, null for the installation itself
     * @return refused with IDN_110 (name taken), IDN_111 (name misshapen), IDN_120..122 (password too simple)
     */
    Result<AccountId> open(NewAccount account, String password, @Nullable AccountId by);

    /**
     * Opens an account that nobody can sign in to before {@link #setFirstPassword}: quick enough for many in one transaction.
     *
     * @return refused with IDN_110, IDN_111
     */
    Result<AccountId> openWithoutPassword(NewAccount account, @Nullable AccountId by);

    /**
     * A temporary password for an account whose owner has not chosen one yet.
     *
     * @return refused with IDN_112, IDN_120..122, IDN_126 (the owner has chosen a password)
     */
    Result<AccountId> setFirstPassword(AccountId account, String password, @Nullable AccountId by);

    /** The active accounts among the log-in names. */
    Map<String, AccountId> findActive(Collection<String> loginNames);

    /** Whether a log-in name can be one: lower-case letters, figures, dot, dash, underscore; 3 to 64. */
    boolean isLoginName(String name);

    /** Those of the log-in names that an account has, also a closed one. */
    Set<String> listTaken(Collection<String> loginNames);

    /**
     * Gives an account a position.
     *
     * @return the position's id; refused with IDN_112 (no such active account), IDN_113 (days reversed)
     */
    Result<UUID> giveRole(NewPosition position, @Nullable AccountId by);

    /** Ends a position: {@code until} is the first day on which it no longer counts. Refused with IDN_114 (already ended, unknown). */
    Result<UUID> endPosition(UUID position, LocalDate until, @Nullable AccountId by);

    /** Closes an account, ends its positions and its sessions at once. Refused with IDN_112. */
    Result<AccountId> close(AccountId account, @Nullable AccountId by);

    /** A new temporary password; ends the account's sessions and forgets its failed log-ins. Refused with IDN_112, IDN_120..122. */
    Result<AccountId> resetPassword(AccountId account, String password, @Nullable AccountId by);

    /**
     * One of the first two administrators of an installation: an account with the role {@code CITY_ADMINISTRATOR} at the unit.
     * Two are needed before one can propose what the other confirms.
     *
     * @return refused with IDN_115 when there are two active city administrators already, else as {@link #open}
     */
    Result<AccountId> openFirstAdministrator(NewAccount account, String password);

    /**
     * A person who is to have an account.
     *
     * @param loginName lower-case letters, figures, dot, dash, underscore; 3 to 64
     * @param title     chức vụ
     */
    record NewAccount(String loginName, String fullName, String title, UnitId homeUnit) {}

    /**
     * What an account is to do, where and when.
     *
     * @param until first day on which it no longer counts, null for open end
     */
    record NewPosition(
            AccountId account,
            Grant grant,
            LocalDate from,
            @Nullable LocalDate until) {}
}
