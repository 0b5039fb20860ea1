package vn.motcua.territory.internal;

import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import vn.motcua.organization.UnitId;

/**
 * An area laid flat: metres east and south of a common corner.
 *
 * @param rings  the largest first
 * @param extent of what is large enough to be looked at; single rocks far out do not count
 */
record Flat(UnitId unit, List<double[]> rings, Envelope extent) {

    private static final double LOOKED_AT = 0.02;

    /** A degree is as long everywhere as at one latitude: over a city that bends shapes by less than a line is wide. */
    static Flat of(Area area, double west, double north, MetresPerDegree scale) {
        var rings = area.rings().stream()
                .map(it -> flat(it, west, north, scale))
                .sorted(Comparator.comparingDouble(Flat::surrounded).reversed())
                .toList();
        double least = surrounded(rings.getFirst()) * LOOKED_AT;
        var extent = new Envelope();
        rings.stream().filter(it -> surrounded(it) >= least).forEach(it -> extent.expandToInclude(around(it)));
        return new Flat(area.unit(), rings, extent);
    }

    private static double[] flat(double[] ring, double west, double north, MetresPerDegree scale) {
        var flat = new double[ring.length];
        for (int i = 0; i < ring.length; i += 2) {
            flat[i] = (ring[i] - west) * scale.east();
            flat[i + 1] = (north - ring[i + 1]) * scale.north();
        }
        return flat;
    }

    private static Envelope around(double[] ring) {
        var around = new Envelope();
        for (int i = 0; i < ring.length; i += 2) {
            around.expandToInclude(ring[i], ring[i + 1]);
        }
        return around;
    }

    /** What a ring surrounds, in square metres. */
    static double surrounded(double[] ring) {
        double twice = 0;
        for (int i = 2; i < ring.length; i += 2) {
            twice += ring[i - 2] * ring[i + 1] - ring[i] * ring[i - 1];
        }
        return Math.abs(twice) / 2;
    }

    /** Of its largest ring, in square metres. */
    double size() {
        return surrounded(rings.getFirst());
    }
}
