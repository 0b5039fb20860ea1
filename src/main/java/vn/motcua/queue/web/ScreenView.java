package vn.motcua.queue.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.queue.Board;
import vn.motcua.queue.Board.CounterNow;
import vn.motcua.queue.TicketState;

/**
 * What the call screen shows.
 *
 * @param calls at the counters now, the last call first
 * @param next  who comes next in each line
 */
public record ScreenView(List<Call> calls, List<Next> next) {

    private static final int SHOWN_NEXT = 4;

    /**
     * A number at a counter.
     *
     * @param calling not yet there
     * @param rung    changes with every call, so that the screen knows when to sound
     */
    public record Call(String label, int counter, boolean calling, String rung) {}

    public record Next(String name, String nameEn, List<String> labels, int more) {

        public String nameIn(boolean vietnamese) {
            return vietnamese || nameEn.isEmpty() ? name : nameEn;
        }
    }

    static ScreenView of(Board board) {
        return new ScreenView(
                board.counters().stream()
                        .filter(it -> it.label() != null)
                        .sorted(Comparator.comparing(ScreenView::rungAt).reversed())
                        .map(ScreenView::call)
                        .toList(),
                board.lines().stream().map(ScreenView::next).toList());
    }

    private static Instant rungAt(CounterNow counter) {
        var at = counter.rungAt();
        return at == null ? Instant.EPOCH : at;
    }

    private static Call call(CounterNow counter) {
        return new Call(
                text(counter.label()),
                counter.number(),
                counter.state() == TicketState.CALLED,
                counter.label() + "@" + rungAt(counter).toEpochMilli());
    }

    private static String text(@Nullable String label) {
        return label == null ? "" : label;
    }

    private static Next next(Board.LineNow line) {
        var labels = line.waiting().stream()
                .limit(SHOWN_NEXT)
                .map(Board.Waiting::label)
                .toList();
        return new Next(
                line.line().name(), line.line().nameEn(), labels, line.waiting().size() - labels.size());
    }
}
