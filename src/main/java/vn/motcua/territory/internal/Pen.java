package vn.motcua.territory.internal;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Draws flat areas in whole units of a drawing, leaving out what no eye would see.
 *
 * @param extent what is drawn, in metres; what lies outside is cut off
 * @param scale  units of the drawing a metre
 * @param left   where the drawing begins, in its units
 */
record Pen(Envelope extent, double scale, int left, int top) {

    /** Half a pixel where a drawing of a thousand units is shown at the width of a public page. */
    private static final double UNSEEN = 0.8;

    private static final double SPECK = 2;

    /** SVG path data; empty when the area lies outside. */
    String path(Flat flat) {
        var path = new StringBuilder();
        for (var ring : flat.rings()) {
            var drawn = drawn(ring);
            boolean speck = drawn != null && Flat.surrounded(drawn) < SPECK;
            // the smallest unit is still a dot, its rocks are nothing
            if (drawn != null && !(speck && !path.isEmpty())) {
                append(drawn, path);
            }
        }
        return path.toString();
    }

    private double @Nullable [] drawn(double[] ring) {
        var units = new double[ring.length];
        for (int i = 0; i < ring.length; i += 2) {
            units[i] = left + (ring[i] - extent.getMinX()) * scale;
            units[i + 1] = top + (ring[i + 1] - extent.getMinY()) * scale;
        }
        double right = left + extent.getWidth() * scale;
        double bottom = top + extent.getHeight() * scale;
        var cut = Clip.to(units, new Envelope(left, right, top, bottom));
        return cut.length < 8 ? null : simplified(cut);
    }

    private static double[] simplified(double[] ring) {
        var line = SoundArea.GEOMETRY.createLineString(PackedCoordinateSequenceFactory.DOUBLE_FACTORY.create(ring, 2));
        var points = DouglasPeuckerSimplifier.simplify(line, UNSEEN).getCoordinates();
        var whole = new double[points.length * 2];
        int size = 0;
        for (var point : points) {
            double x = Math.rint(point.x);
            double y = Math.rint(point.y);
            if (size == 0 || whole[size - 2] != x || whole[size - 1] != y) {
                whole[size++] = x;
                whole[size++] = y;
            }
        }
        return Arrays.copyOf(whole, size);
    }

    private static void append(double[] ring, StringBuilder path) {
        if (ring.length < 8) {
            path.append('M')
                    .append((long) ring[0])
                    .append(' ')
                    .append((long) ring[1])
                    .append("h2v2h-2z");
            return;
        }
        path.append('M').append((long) ring[0]);
        number((long) ring[1], path);
        path.append('l').append((long) (ring[2] - ring[0]));
        number((long) (ring[3] - ring[1]), path);
        for (int i = 4; i < ring.length - 2; i += 2) {
            number((long) (ring[i] - ring[i - 2]), path);
            number((long) (ring[i + 1] - ring[i - 1]), path);
        }
        path.append('z');
    }

    /** A minus parts two numbers as well as a blank does. */
    private static void number(long number, StringBuilder path) {
        if (number >= 0) {
            path.append(' ');
        }
        path.append(number);
    }

    /** Cuts a ring at the four sides of a window, one after the other (Sutherland and Hodgman). */
    static final class Clip {

        private Clip() {}

        static double[] to(double[] ring, Envelope window) {
            var cut = ring;
            for (var side : List.of(
                    new Side(1, 0, window.getMinX()),
                    new Side(-1, 0, -window.getMaxX()),
                    new Side(0, 1, window.getMinY()),
                    new Side(0, -1, -window.getMaxY()))) {
                cut = side.cut(cut);
            }
            return cut;
        }

        /** What is kept has {@code x * this.x + y * this.y >= least}. */
        private record Side(int x, int y, double least) {

            double[] cut(double[] ring) {
                if (ring.length == 0) {
                    return ring;
                }
                var kept = new double[ring.length * 2 + 2];
                int size = 0;
                for (int i = 0; i + 3 < ring.length; i += 2) {
                    double from = ring[i] * x + ring[i + 1] * y - least;
                    double to = ring[i + 2] * x + ring[i + 3] * y - least;
                    if (from >= 0) {
                        kept[size++] = ring[i];
                        kept[size++] = ring[i + 1];
                    }
                    if (from >= 0 != to >= 0) {
                        double share = from / (from - to);
                        kept[size++] = ring[i] + share * (ring[i + 2] - ring[i]);
                        kept[size++] = ring[i + 1] + share * (ring[i + 3] - ring[i + 1]);
                    }
                }
                if (size == 0) {
                    return new double[0];
                }
                kept[size++] = kept[0];
                kept[size++] = kept[1];
                return Arrays.copyOf(kept, size);
            }
        }
    }
}
