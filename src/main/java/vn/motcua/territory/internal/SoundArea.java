package vn.motcua.territory.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusalCode;
import vn.motcua.territory.GeoPoint;
import vn.motcua.territory.TerritoryRefusal;

/**
 * The area of one feature once it is known to be one: rings closed, degrees in range, no border crossing itself. What crosses itself
 * is mended where that leaves its area as it was, which is said; anything else is for its author to mend.
 *
 * @param area   null when something is wrong
 * @param remark what is wrong, or was mended; null when all is well
 */
record SoundArea(@Nullable Geometry area, @Nullable Refusal remark) {

    /** Spikes and loops left by a simplification are far below this share of a unit; more would be another shape. */
    private static final double AREA_STAYS = 0.001;

    private static final int SHORTEST_RING = 4;

    static final GeometryFactory GEOMETRY =
            new GeometryFactory(new PrecisionModel(), 4326, PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    static SoundArea of(Feature feature) {
        var polygons = feature.polygons();
        if (polygons == null) {
            return wrong(TerritoryRefusal.TER_304_NOT_AN_AREA);
        }
        for (var polygon : polygons) {
            for (var ring : polygon) {
                var problem = problem(ring);
                if (problem.isPresent()) {
                    return new SoundArea(null, problem.get());
                }
            }
        }
        return mended(geometry(polygons));
    }

    private static SoundArea wrong(RefusalCode code, Object... details) {
        return new SoundArea(null, Refusal.of(code, details));
    }

    private static Optional<Refusal> problem(double[] ring) {
        for (int i = 0; i < ring.length; i += 2) {
            if (!GeoPoint.isPoint(ring[i + 1], ring[i])) {
                return Optional.of(Refusal.of(
                        TerritoryRefusal.TER_307_OUT_OF_RANGE, String.valueOf(ring[i]), String.valueOf(ring[i + 1])));
            }
        }
        if (ring[0] != ring[ring.length - 2] || ring[1] != ring[ring.length - 1]) {
            return Optional.of(Refusal.of(TerritoryRefusal.TER_305_RING_OPEN));
        }
        return ring.length < SHORTEST_RING * 2
                ? Optional.of(Refusal.of(TerritoryRefusal.TER_306_RING_SHORT))
                : Optional.empty();
    }

    private static Geometry geometry(List<List<double[]>> polygons) {
        var parts = polygons.stream().map(SoundArea::polygon).toArray(Polygon[]::new);
        return parts.length == 1 ? parts[0] : GEOMETRY.createMultiPolygon(parts);
    }

    private static Polygon polygon(List<double[]> rings) {
        var holes = rings.stream().skip(1).map(SoundArea::ring).toArray(LinearRing[]::new);
        return GEOMETRY.createPolygon(ring(rings.getFirst()), holes);
    }

    private static LinearRing ring(double[] lonLat) {
        return GEOMETRY.createLinearRing(PackedCoordinateSequenceFactory.DOUBLE_FACTORY.create(lonLat, 2));
    }

    private static SoundArea mended(Geometry drawn) {
        var error = new IsValidOp(drawn).getValidationError();
        if (error == null) {
            return new SoundArea(drawn, null);
        }
        var at = error.getCoordinate();
        var mended = GeometryFixer.fix(drawn);
        double before = drawn.getArea();
        double changed = Math.abs(mended.getArea() - before) / before;
        // an area of nothing changes by anything: the comparison is false for what is not a number as well
        if (mended instanceof Polygonal && !mended.isEmpty() && changed <= AREA_STAYS) {
            return new SoundArea(
                    mended,
                    Refusal.of(
                            TerritoryRefusal.TER_401_REPAIRED,
                            degrees(at, true),
                            degrees(at, false),
                            String.format(Locale.ROOT, "%.4f", changed * 100)));
        }
        return wrong(TerritoryRefusal.TER_308_CROSSES_ITSELF, degrees(at, true), degrees(at, false));
    }

    private static String degrees(@Nullable Coordinate at, boolean longitude) {
        return at == null ? "?" : String.format(Locale.ROOT, "%.5f", longitude ? at.x : at.y);
    }
}
