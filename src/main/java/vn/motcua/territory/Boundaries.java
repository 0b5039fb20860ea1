package vn.motcua.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The imported boundaries. Answers from memory; another edition reaches every node within seconds.
 *
 * <p>Neighbours that were simplified apart overlap or leave gaps of some metres. Of several units that contain a point, that one
 * is answered whose border is farthest from it: the point lies more surely inside. At equal distance (on a common border, up to a
 * centimetre) it is the one with the lower code. A point in no unit is given to the nearest within {@link #NEAR_METRES}, and the
 * answer says so.
 */
public interface Boundaries {

    /** More than neighbours may gap where each was simplified alone by 17 m, less than a street and its pavements. */
    double NEAR_METRES = 25;

    /** The boundaries of a day; empty when none had been imported for it. */
    Optional<BoundaryEdition> findEdition(LocalDate on);

    /** Every edition, the latest first day first. */
    List<BoundaryEdition> listEditions();

    /** The unit of a point on a day; empty when no boundaries hold on that day, or the point lies outside of all of them. */
    Optional<Placement> findUnit(GeoPoint point, LocalDate on);
}
