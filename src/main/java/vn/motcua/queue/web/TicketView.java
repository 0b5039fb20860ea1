package vn.motcua.queue.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.queue.Board;
import vn.motcua.queue.Ticket;
import vn.motcua.shared.CivilTime;
import vn.motcua.ui.Screen;

/**
 * A ticket as its holder sees it.
 *
 * @param line    where it waits; null once the line is closed
 * @param ahead   called before it, null when it does not wait
 * @param counter number of the counter it was called to, null before
 * @param href    its public page, as the QR code has it
 */
public record TicketView(
        Ticket ticket,
        String unit,
        Board.@Nullable LineNow line,
        @Nullable Integer ahead,
        @Nullable Integer counter,
        String href,
        QrPicture qr) {

    public boolean isWaiting() {
        return ahead != null && line != null;
    }

    public String lineName(Screen screen) {
        return line == null ? "" : line.line().nameIn(screen.isVietnamese());
    }

    public String taken() {
        return CivilTime.time(ticket.since()) + ", " + CivilTime.date(ticket.day());
    }

    /** "khoảng 20 phút"; how it is counted stands beside it. */
    public String expected(Screen screen) {
        var now = Objects.requireNonNull(line);
        return screen.t("queue.ticket.expected", String.valueOf(now.expectedMinutes(Objects.requireNonNull(ahead))));
    }

    public String expectedBasis(Screen screen) {
        var now = Objects.requireNonNull(line);
        return screen.t(
                now.measured() ? "queue.ticket.measured" : "queue.ticket.usual",
                String.valueOf(now.minutes()),
                String.valueOf(Math.max(1, now.open())));
    }

    /** Whole minutes between two moments, for people. */
    static String minutes(Instant from, Instant until) {
        return String.valueOf(Math.max(0, Duration.between(from, until).toMinutes()));
    }
}
