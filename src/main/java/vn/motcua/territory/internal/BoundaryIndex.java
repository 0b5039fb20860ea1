package vn.motcua.territory.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;
import vn.motcua.organization.UnitId;
import vn.motcua.territory.Boundaries;
import vn.motcua.territory.GeoPoint;

/** The areas of one edition, found by their envelopes; immutable, so any number of threads may ask. */
final class BoundaryIndex {

    /** Two units drawn from the same survey share a border to less than this. */
    private static final double ON_THE_BORDER = 0.01;

    private static final Comparator<Claim> SUREST = Comparator.comparing(Claim::inside)
            .reversed()
            // inside, the deeper; outside, the nearer
            .thenComparing(it -> it.inside() ? -it.metres() : it.metres())
            .thenComparing(it -> it.area().code());

    private final List<Area> areas;
    private final STRtree tree = new STRtree();

    BoundaryIndex(List<Area> areas) {
        this.areas = List.copyOf(areas);
        for (var area : areas) {
            tree.insert(around(area.envelope()), area);
        }
        tree.build();
    }

    private static Envelope around(Envelope area) {
        double latitude = Math.max(Math.abs(area.getMinY()), Math.abs(area.getMaxY()));
        var scale = MetresPerDegree.at(latitude);
        var wider = area.copy();
        wider.expandBy(Boundaries.NEAR_METRES / Math.max(1, scale.east()), Boundaries.NEAR_METRES / scale.north());
        return wider;
    }

    List<Area> areas() {
        return areas;
    }

    /** What one unit has to say about a point; on the border counts as inside, with no distance to it. */
    private record Claim(Area area, boolean inside, double metres) {}

    /**
     * A point's unit.
     *
     * @param others units with a lesser claim, the strongest first
     */
    record Found(UnitId unit, boolean near, double metres, List<UnitId> others) {}

    Optional<Found> find(GeoPoint point) {
        var claims = claims(point);
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        claims.sort(SUREST);
        var best = claims.getFirst();
        return Optional.of(new Found(
                best.area().unit(),
                !best.inside(),
                best.metres(),
                claims.stream().skip(1).map(it -> it.area().unit()).toList()));
    }

    private List<Claim> claims(GeoPoint point) {
        var claims = new ArrayList<Claim>();
        var scale = MetresPerDegree.at(point.latitude());
        var here = new Envelope(point.longitude(), point.longitude(), point.latitude(), point.latitude());
        tree.query(here, found -> {
            var area = (Area) found;
            var standing = area.of(point.latitude(), point.longitude(), scale);
            if (standing.metres() <= ON_THE_BORDER) {
                claims.add(new Claim(area, true, 0));
            } else if (standing.inside() || standing.metres() <= Boundaries.NEAR_METRES) {
                claims.add(new Claim(area, standing.inside(), standing.metres()));
            }
        });
        return claims;
    }
}
