package vn.motcua.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.organization.UnitId;

/** A waiting room at one moment. */
public record Board(UnitId unit, List<LineNow> lines, List<CounterNow> counters) {

    public Board {
        lines = List.copyOf(lines);
        counters = List.copyOf(counters);
    }

    /**
     * A line that is in use.
     *
     * @param waiting  in the order of calling if nobody else came
     * @param open     counters at which somebody sits who calls from it
     * @param minutes  what one person takes: the median of the last twenty served today, or what is usual
     * @param measured whether the minutes are today's
     */
    public record LineNow(Line line, List<Waiting> waiting, int open, int minutes, boolean measured) {

        public LineNow {
            waiting = List.copyOf(waiting);
        }

        /** How many are called before this ticket. */
        public OptionalInt ahead(TicketId id) {
            return IntStream.range(0, waiting.size())
                    .filter(it -> waiting.get(it).id().equals(id))
                    .findFirst();
        }

        /** Minutes until somebody is called with so many ahead, as today goes; whole fives, at least five. */
        public int expectedMinutes(int ahead) {
            double minutes = (double) (ahead + 1) * this.minutes / Math.max(1, open);
            return Math.max(5, (int) Math.ceil(minutes / 5) * 5);
        }
    }

    /** Somebody who waits. */
    public record Waiting(
            TicketId id,
            String label,
            Instant since,
            Priority priority,
            @Nullable Instant slotAt) {}

    /**
     * A counter in use.
     *
     * @param open  somebody sits there
     * @param label the number that is there, null for none
     */
    public record CounterNow(
            int number,
            boolean open,
            @Nullable String label,
            @Nullable TicketState state,
            @Nullable Instant rungAt) {}

    public Optional<LineNow> find(LineId line) {
        return lines.stream().filter(it -> it.line().id().equals(line)).findFirst();
    }
}
