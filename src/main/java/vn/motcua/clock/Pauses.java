package vn.motcua.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Suspensions made ready for counting: those still open left out or closed at a given moment, sorted, overlaps merged. */
final class Pauses {

    static final Pauses NONE = new Pauses(List.of());

    /** A stretch without clock, in civil seconds: after {@code from}, through {@code until}. */
    private record Stretch(long from, long until) {}

    /** Days whose close lies inside one stretch. */
    record LostDays(long first, long last) {}

    private final List<Stretch> stretches;

    private Pauses(List<Stretch> stretches) {
        this.stretches = stretches;
    }

    /** @param asOf up to when an open suspension counts; null leaves it out */
    static Pauses of(List<Suspension> suspensions, @Nullable Instant asOf) {
        if (suspensions.isEmpty()) {
            return NONE;
        }
        var stretches = new ArrayList<Stretch>();
        for (var suspension : suspensions) {
            var until = suspension.until() == null ? asOf : suspension.until();
            if (until != null && until.isAfter(suspension.from())) {
                stretches.add(new Stretch(Civil.second(suspension.from()), Civil.second(until)));
            }
        }
        stretches.sort(Comparator.comparingLong(Stretch::from));
        return new Pauses(merged(stretches));
    }

    private static List<Stretch> merged(List<Stretch> sorted) {
        var merged = new ArrayList<Stretch>();
        for (var next : sorted) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && next.from() <= last.until()) {
                merged.set(merged.size() - 1, new Stretch(last.from(), Math.max(last.until(), next.until())));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    boolean none() {
        return stretches.isEmpty();
    }

    /** The minute at which so many office minutes (1 or more) outside the pauses have passed. */
    long minuteAfter(Years years, long start, long officeMinutes) {
        long position = start;
        long rest = officeMinutes;
        for (var stretch : stretches) {
            long from = Math.floorDiv(stretch.from(), 60);
            long until = Math.floorDiv(stretch.until(), 60);
            if (until > position) {
                long before = years.officeMinutes(position, from);
                if (rest <= before) {
                    break;
                }
                rest -= before;
                position = until;
            }
        }
        return years.minuteAfter(position, rest);
    }

    /** Office minutes inside the pauses between two minutes. */
    long officeMinutes(Years years, long start, long end) {
        long lost = 0;
        for (var stretch : stretches) {
            long from = Math.max(start, Math.floorDiv(stretch.from(), 60));
            lost += years.officeMinutes(from, Math.min(end, Math.floorDiv(stretch.until(), 60)));
        }
        return lost;
    }

    /** In order and apart; a stretch that holds no close gives none. */
    List<LostDays> lostDays(Years years) {
        if (stretches.isEmpty()) {
            return List.of();
        }
        var lost = new ArrayList<LostDays>();
        for (var stretch : stretches) {
            long first = closesAfter(years, stretch.from()) ? 0 : 1;
            long last = closesAfter(years, stretch.until()) ? 1 : 0;
            // a close exactly at the end of the pause still lies inside it
            first += Math.floorDiv(stretch.from(), 86_400);
            last = Math.floorDiv(stretch.until(), 86_400) - last;
            if (first <= last) {
                lost.add(new LostDays(first, last));
            }
        }
        return lost;
    }

    /** Whether that day's close is still to come at this second. */
    private static boolean closesAfter(Years years, long second) {
        long day = Math.floorDiv(second, 86_400);
        return years.office(day).close() * 60L > Math.floorMod(second, 86_400);
    }
}
