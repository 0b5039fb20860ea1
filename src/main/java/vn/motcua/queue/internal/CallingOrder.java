package vn.motcua.queue.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.queue.Priority;

/**
 * Who is called next. Pure: the same people, the same last calls and the same minute give the same order.
 *
 * <p>Three kinds wait side by side, each in the order of arrival (those with a slot in the order of their slots): who has come for a
 * booked slot, who has priority, and everybody else. The booked go first, then priority, then the others, with two promises:
 * after so many calls in a row that passed the others by, one of them is called; after twice as many without a call of a person
 * with priority, one of these is. So nobody waits for ever, however many of another kind keep arriving.
 *
 * @param tolerance  a slot counts from so long before its time, for those who arrived no later than so long after it
 * @param mostPassed calls in a row that may pass the others by
 */
record CallingOrder(Duration tolerance, int mostPassed) {

    /** As what somebody is called. */
    enum Turn {
        BOOKED,
        PRIORITY,
        ORDINARY
    }

    /**
     * Somebody who waits.
     *
     * @param since  arrival
     * @param slotAt booked time, null for a walk-in
     */
    record Waiting(
            UUID id,
            String label,
            Instant since,
            Priority priority,
            @Nullable Instant slotAt) {}

    record Called(Waiting who, Turn as) {}

    Turn turnOf(Waiting one, Instant now) {
        if (one.slotAt() != null && !isEarly(one.slotAt(), now) && !isLate(one)) {
            return Turn.BOOKED;
        }
        return one.priority() == Priority.NONE ? Turn.ORDINARY : Turn.PRIORITY;
    }

    private boolean isEarly(Instant slotAt, Instant now) {
        return now.isBefore(slotAt.minus(tolerance));
    }

    private boolean isLate(Waiting one) {
        return one.slotAt() != null && one.since().isAfter(one.slotAt().plus(tolerance));
    }

    /** How many of the last calls must be known. */
    int memory() {
        return 2 * mostPassed;
    }

    /**
     * All who wait, in the order in which they would be called if nobody else came.
     *
     * @param last the last calls, the newest first
     */
    List<Called> sequence(List<Waiting> waiting, List<Turn> last, Instant now) {
        var kinds = byKind(waiting, now);
        var history = new ArrayDeque<>(last.subList(0, Math.min(last.size(), memory())));
        var order = new ArrayList<Called>();
        while (order.size() < waiting.size()) {
            var turn = next(kinds, history);
            order.add(new Called(Objects.requireNonNull(kinds.get(turn)).removeFirst(), turn));
            history.addFirst(turn);
            if (history.size() > memory()) {
                history.removeLast();
            }
        }
        return order;
    }

    private Map<Turn, Deque<Waiting>> byKind(List<Waiting> waiting, Instant now) {
        var kinds = new EnumMap<Turn, Deque<Waiting>>(Turn.class);
        for (var turn : Turn.values()) {
            kinds.put(
                    turn,
                    new ArrayDeque<>(waiting.stream()
                            .filter(it -> turnOf(it, now) == turn)
                            .sorted(within(turn))
                            .toList()));
        }
        return kinds;
    }

    private static Comparator<Waiting> within(Turn turn) {
        Comparator<Waiting> byArrival = Comparator.comparing(Waiting::since)
                .thenComparing(Waiting::label)
                .thenComparing(Waiting::id);
        return turn == Turn.BOOKED
                ? Comparator.comparing((Waiting it) -> it.slotAt() == null ? it.since() : it.slotAt())
                        .thenComparing(byArrival)
                : byArrival;
    }

    private Turn next(Map<Turn, Deque<Waiting>> kinds, Deque<Turn> history) {
        if (isOwed(Turn.ORDINARY, mostPassed, kinds, history)) {
            return Turn.ORDINARY;
        }
        if (isOwed(Turn.PRIORITY, memory(), kinds, history)) {
            return Turn.PRIORITY;
        }
        return kinds.entrySet().stream()
                .filter(it -> !it.getValue().isEmpty())
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static boolean isOwed(Turn turn, int calls, Map<Turn, Deque<Waiting>> kinds, Deque<Turn> history) {
        return !kinds.getOrDefault(turn, new ArrayDeque<>()).isEmpty()
                && history.size() >= calls
                && history.stream().limit(calls).noneMatch(it -> it == turn);
    }
}
