package vn.motcua.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.motcua.shared.Result;

/** The neighbourhoods of units, through time. Who may, and the entry in the audit, are the caller's. */
public interface Neighbourhoods {

    /** Those of a unit: the ones that last, by name, then the ones that ended, the latest first; at most 500. */
    List<Neighbourhood> list(UnitId unit);

    /**
     * A neighbourhood that is, from a day on.
     *
     * @return its id; refused with ORG_105, ORG_106, ORG_132, ORG_133
     */
    Result<Integer> open(Draft draft, UUID officer, String officerName);

    /**
     * From that day on it is no more; what it was belongs to others of the same unit, whole to one or in parts to several.
     *
     * @param into ids of those, none when nobody has told
     * @return refused with ORG_105, ORG_106, ORG_134
     */
    Result<Integer> end(
            int id, UnitId unit, LocalDate day, List<Integer> into, String basis, UUID officer, String officerName);

    record Draft(UnitId unit, NeighbourhoodKind kind, String name, LocalDate from, String basis) {}
}
