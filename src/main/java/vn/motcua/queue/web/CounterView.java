package vn.motcua.queue.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.queue.Board;
import vn.motcua.queue.Counter;
import vn.motcua.queue.Line;
import vn.motcua.queue.Ticket;
import vn.motcua.queue.TicketAction;
import vn.motcua.queue.TicketSteps;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Choice;

/**
 * A counter before its officer.
 *
 * @param booked   under which name the slot was booked, null without one
 * @param lines    which the officer serves here
 * @param allLines of the room, to pass somebody on
 * @param key      of the next act
 */
public record CounterView(
        Counter seat,
        @Nullable Ticket current,
        @Nullable String booked,
        List<Board.LineNow> lines,
        List<Line> allLines,
        List<Ticket> missed,
        String key,
        Instant now,
        @Nullable Refusal refused) {

    public boolean isFree() {
        return current == null;
    }

    /** Whether the table has this step from where the ticket stands. */
    public boolean may(TicketAction action) {
        return current != null && TicketSteps.find(current.state(), action).isPresent();
    }

    public int waiting() {
        return lines.stream().mapToInt(it -> it.waiting().size()).sum();
    }

    public List<Choice> otherLines() {
        return allLines.stream()
                .filter(it -> current == null || !it.id().equals(current.line()))
                .map(it -> new Choice(String.valueOf(it.id().value()), it.letter() + " · " + it.name()))
                .toList();
    }

    public String waited(Instant since) {
        return TicketView.minutes(since, now);
    }

    public static String time(Instant moment) {
        return CivilTime.time(moment);
    }
}
