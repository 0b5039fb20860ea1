package vn.motcua.territory;

import java.util.List;
import vn.motcua.organization.UnitId;

/**
 * Which unit a point belongs to, as far as imported boundaries tell; never a statement about the legal boundary.
 *
 * @param near           the point lies in no unit, and this one is the nearest within {@link Boundaries#NEAR_METRES}
 * @param metresToBorder how far the border of that unit is
 * @param others         further units that contain the point or lie within the same distance, the likeliest first
 * @param edition        the boundaries that were asked
 */
public record Placement(
        UnitId unit, boolean near, double metresToBorder, List<UnitId> others, BoundaryEdition edition) {

    public Placement {
        others = List.copyOf(others);
    }
}
