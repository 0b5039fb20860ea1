package vn.motcua.territory.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import vn.motcua.organization.UnitId;

/**
 * The outlines of a city as they are printed on every map of it. What lies far from the rest is moved into a free corner, and where
 * many small units lie together that part is drawn once more, enlarged.
 */
record MapSheet(List<Drawing> drawings) {

    private static final int SIDE = 1_000;
    private static final int MARGIN = 6;
    private static final int INSET = 190;
    private static final int CAPTION = 44;
    /** Farther than this from everything else, a unit would make the others small. */
    private static final double FAR_METRES = 15_000;

    private static final double TOGETHER_METRES = 500;
    /** A unit covering less than this many square units of the drawing can hardly be touched. */
    private static final double SMALL = 550;

    private static final int WORTH_ENLARGING = 4;

    /** @param frames around what lies elsewhere */
    record Drawing(boolean enlarged, int width, int height, List<Outline> outlines, List<Frame> frames) {}

    /** @param leads whether this is the drawing in which the unit is to be clicked */
    record Outline(UnitId unit, String path, boolean leads) {}

    /** @param unit whose name stands in it; null for none */
    record Frame(
            int x, int y, int width, int height, @Nullable UnitId unit) {}

    static MapSheet of(List<Area> areas) {
        if (areas.isEmpty()) {
            return new MapSheet(List.of());
        }
        var all = new Envelope();
        areas.forEach(it -> all.expandToInclude(it.envelope()));
        // the latitude of most units, not of the far island
        var middles =
                areas.stream().map(it -> it.envelope().centre().y).sorted().toList();
        var scale = MetresPerDegree.at(middles.get(middles.size() / 2));
        var flats = areas.stream()
                .map(it -> Flat.of(it, all.getMinX(), all.getMaxY(), scale))
                .toList();
        var groups = together(flats, FAR_METRES);
        var small = smallOnes(groups.getFirst());
        var drawings = new ArrayList<Drawing>();
        drawings.add(whole(groups, small));
        if (!small.isEmpty()) {
            drawings.add(enlarged(groups.getFirst(), small));
        }
        return new MapSheet(drawings);
    }

    private static Envelope extent(List<Flat> flats) {
        var extent = new Envelope();
        flats.forEach(it -> extent.expandToInclude(it.extent()));
        return extent;
    }

    private static double scale(Envelope extent, int side) {
        return side / Math.max(extent.getWidth(), extent.getHeight());
    }

    /** Units within a distance of each other, by their extents; the most numerous first. */
    private static List<List<Flat>> together(List<Flat> flats, double metres) {
        var groups = new ArrayList<List<Flat>>();
        for (var flat : flats) {
            var near = groups.stream()
                    .filter(group -> group.stream().anyMatch(it -> it.extent().distance(flat.extent()) <= metres))
                    .toList();
            var joined = new ArrayList<Flat>();
            near.forEach(joined::addAll);
            joined.add(flat);
            groups.removeAll(near);
            groups.add(joined);
        }
        groups.sort(Comparator.<List<Flat>>comparingInt(List::size).reversed());
        return groups;
    }

    private static List<Flat> smallOnes(List<Flat> main) {
        double scale = scale(extent(main), SIDE);
        var small =
                main.stream().filter(it -> it.size() * scale * scale < SMALL).toList();
        var cluster = small.isEmpty()
                ? List.<Flat>of()
                : together(small, TOGETHER_METRES).getFirst();
        return cluster.size() < WORTH_ENLARGING || scale(extent(cluster), SIDE) < 1.5 * scale ? List.of() : cluster;
    }

    private static Drawing whole(List<List<Flat>> groups, List<Flat> small) {
        var main = groups.getFirst();
        var extent = extent(main);
        var pen = new Pen(extent, scale(extent, SIDE), MARGIN, MARGIN);
        int width = (int) Math.ceil(extent.getWidth() * pen.scale()) + 2 * MARGIN;
        int height = (int) Math.ceil(extent.getHeight() * pen.scale()) + 2 * MARGIN;
        var outlines = new ArrayList<>(outlines(main, pen, units(small), false));
        var frames = new ArrayList<Frame>();
        if (!small.isEmpty()) {
            frames.add(frame(extent(small), pen));
        }
        for (var far : groups.subList(1, groups.size())) {
            var of = extent(far);
            double scale = scale(of, INSET - 2 * MARGIN);
            int insetWidth = (int) Math.ceil(of.getWidth() * scale) + 2 * MARGIN;
            int insetHeight = (int) Math.ceil(of.getHeight() * scale) + 2 * MARGIN + CAPTION;
            var frame = corner(main, pen, frames, width, height, Math.max(insetWidth, INSET), insetHeight, far);
            height = Math.max(height, frame.y() + frame.height() + 1);
            frames.add(frame);
            outlines.addAll(outlines(
                    far, new Pen(of, scale, frame.x() + MARGIN, frame.y() + MARGIN + CAPTION), Set.of(), false));
        }
        return new Drawing(false, width, height, outlines, frames);
    }

    private static Set<UnitId> units(List<Flat> flats) {
        var units = new HashSet<UnitId>();
        flats.forEach(it -> units.add(it.unit()));
        return units;
    }

    /** @param named whether the named units are those that lead, or those that do not */
    private static List<Outline> outlines(List<Flat> flats, Pen pen, Set<UnitId> named, boolean lead) {
        return flats.stream()
                .map(it -> new Outline(it.unit(), pen.path(it), named.contains(it.unit()) == lead))
                .filter(it -> !it.path().isEmpty())
                .toList();
    }

    private static Frame frame(Envelope of, Pen pen) {
        int x = pen.left() + (int) Math.floor((of.getMinX() - pen.extent().getMinX()) * pen.scale());
        int y = pen.top() + (int) Math.floor((of.getMinY() - pen.extent().getMinY()) * pen.scale());
        return new Frame(
                x,
                y,
                (int) Math.ceil(of.getWidth() * pen.scale()),
                (int) Math.ceil(of.getHeight() * pen.scale()),
                null);
    }

    /** The first corner in which nothing lies, otherwise the space below. */
    private static Frame corner(
            List<Flat> main, Pen pen, List<Frame> taken, int width, int height, int wide, int high, List<Flat> far) {
        var unit = far.stream()
                .max(Comparator.comparingDouble(Flat::size))
                .map(Flat::unit)
                .orElse(null);
        for (var at : List.of(
                new int[] {1, height - high - 1},
                new int[] {width - wide - 1, height - high - 1},
                new int[] {width - wide - 1, 1},
                new int[] {1, 1})) {
            var frame = new Frame(at[0], at[1], wide, high, unit);
            if (taken.stream().noneMatch(it -> box(it).intersects(box(frame))) && isFree(main, pen, frame)) {
                return frame;
            }
        }
        return new Frame(1, height + MARGIN, wide, high, unit);
    }

    private static Envelope box(Frame frame) {
        return new Envelope(frame.x(), frame.x() + frame.width(), frame.y(), frame.y() + frame.height());
    }

    private static boolean isFree(List<Flat> main, Pen pen, Frame frame) {
        double west = pen.extent().getMinX() + (frame.x() - pen.left()) / pen.scale();
        double north = pen.extent().getMinY() + (frame.y() - pen.top()) / pen.scale();
        var window =
                new Envelope(west, west + frame.width() / pen.scale(), north, north + frame.height() / pen.scale());
        return main.stream().flatMap(it -> it.rings().stream()).allMatch(it -> Pen.Clip.to(it, window).length == 0);
    }

    private static Drawing enlarged(List<Flat> main, List<Flat> small) {
        var extent = extent(small);
        var pen = new Pen(extent, scale(extent, SIDE), 0, 0);
        return new Drawing(
                true,
                (int) Math.ceil(extent.getWidth() * pen.scale()),
                (int) Math.ceil(extent.getHeight() * pen.scale()),
                outlines(main, pen, units(small), true),
                List.of());
    }
}
