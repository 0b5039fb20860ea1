package vn.motcua.organization;

import java.util.List;
import java.util.UUID;
import vn.motcua.shared.Result;

/** What units say of their centres, through time. Who may, and the entry in the audit, are the caller's. */
public interface Centres {

    /**
     * From a day on the centre is as stated; an edition of the same day is replaced. Readers of every node follow within
     * seconds, a later day when it comes.
     *
     * @return refused with ORG_102, ORG_105 to ORG_108
     */
    Result<CentreEdition> put(CentreEdition edition, UUID officer, String officerName);

    /** The refusal {@link #put} would give, and otherwise the edition as it would be kept; nothing is written. */
    Result<CentreEdition> check(CentreEdition edition);

    /** Editions of a centre, those to come first, then back in time; at most so many. */
    List<CentreEdition> listEditions(UnitId unit, int limit);
}
