package vn.motcua.organization.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.organization.PublicServiceUnits.Edition;

/** One public service unit through time: stretches that follow one another and never overlap. */
final class ServiceTimeline {

    private final TreeMap<LocalDate, Edition> editions = new TreeMap<>();

    static ServiceTimeline of(List<Edition> editions) {
        var timeline = new ServiceTimeline();
        editions.forEach(it -> timeline.editions.put(it.from(), it));
        return timeline;
    }

    List<Edition> editions() {
        return List.copyOf(editions.values());
    }

    boolean isEmpty() {
        return editions.isEmpty();
    }

    Optional<Edition> on(LocalDate day) {
        return Optional.ofNullable(editions.floorEntry(day))
                .map(Map.Entry::getValue)
                .filter(it -> it.holdsOn(day));
    }

    /** A stretch given without an end says nothing about it: one that has ended meanwhile stays ended. */
    void put(Edition given) {
        var known = editions.get(given.from());
        editions.put(given.from(), given.until() == null && known != null ? ending(given, known.until()) : given);
    }

    /** Lets each stretch without an end end where the next one begins. False when two overlap all the same. */
    boolean settle() {
        Edition before = null;
        for (var it : editions()) {
            if (before != null) {
                var until = before.until();
                if (until != null && until.isAfter(it.from())) {
                    return false;
                }
                if (until == null) {
                    editions.put(before.from(), ending(before, it.from()));
                }
            }
            before = it;
        }
        return true;
    }

    /** The stretch that reaches this day and has no end ends with the day before it; any other is left as it is. */
    void endOn(LocalDate day) {
        on(day.minusDays(1)).filter(it -> it.until() == null).ifPresent(it -> editions.put(it.from(), ending(it, day)));
    }

    private static Edition ending(Edition it, @Nullable LocalDate until) {
        return new Edition(
                it.code(),
                it.name(),
                it.field(),
                it.scope(),
                it.governing(),
                it.unit(),
                it.autonomy(),
                it.from(),
                until,
                it.confirmed(),
                it.basis());
    }
}
