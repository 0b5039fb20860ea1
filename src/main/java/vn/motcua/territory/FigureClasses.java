package vn.motcua.territory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Classes for counts: none is a class of its own, the others are parted so that each holds about as many units; equal counts are never
 * parted. Every count up to the largest falls into exactly one class, and no class is without a unit.
 *
 * @param ranges from few to many
 */
public record FigureClasses(List<Range> ranges) {

    private static final int MOST_ABOVE_ZERO = MapSubject.MOST_CLASSES - 1;

    public FigureClasses {
        ranges = List.copyOf(ranges);
    }

    /** Counts from {@code from} to {@code to}, both included, drawn in a shade of the map. */
    public record Range(long from, long to, int shade) {}

    /** @param counts none below zero; at least one */
    public static FigureClasses of(Collection<Long> counts) {
        var ranges = new ArrayList<Range>();
        if (counts.stream().anyMatch(it -> it == 0)) {
            ranges.add(new Range(0, 0, 0));
        }
        var sorted = counts.stream().filter(it -> it > 0).sorted().toList();
        var tops = tops(sorted);
        long from = 1;
        for (int i = 0; i < tops.size(); i++) {
            // a single class is drawn in the middle of the scale, several reach to its end
            int shade = tops.size() == 1 ? 2 : MOST_ABOVE_ZERO - tops.size() + 1 + i;
            ranges.add(new Range(from, tops.get(i), shade));
            from = tops.get(i) + 1;
        }
        return new FigureClasses(ranges);
    }

    /** The largest count of each class. */
    private static List<Long> tops(List<Long> sorted) {
        var tops = new ArrayList<Long>();
        for (int i = 1; i <= MOST_ABOVE_ZERO && !sorted.isEmpty(); i++) {
            long top = sorted.get(Math.ceilDiv(sorted.size() * i, MOST_ABOVE_ZERO) - 1);
            if (tops.isEmpty() || top > tops.getLast()) {
                tops.add(top);
            }
        }
        return tops;
    }

    /** The shade a count is drawn in. */
    public int shadeOf(long count) {
        return ranges.stream()
                .filter(it -> it.from() <= count && count <= it.to())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Beyond every class: " + count))
                .shade();
    }
}
