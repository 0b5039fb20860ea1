package vn.motcua.queue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Officer;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Slice;

/** How a day went: for leaders of the unit; for everybody else there is nothing. */
public interface Days {

    /**
     * A line on one day. Waits count from the taking of the number to the call, also across a transfer.
     *
     * @param taken         tickets of the line, those transferred into it too
     * @param medianSeconds null where nobody has been called; so with the others
     */
    record LineDay(
            LineId line,
            int taken,
            int served,
            int missed,
            int left,
            int open,
            @Nullable Integer medianSeconds,
            @Nullable Integer ninetiethSeconds,
            @Nullable Integer longestSeconds,
            @Nullable Integer serviceSeconds) {}

    List<LineDay> figures(UnitId unit, LocalDate day, Officer officer);

    /**
     * The tickets of a line on a day, by the time they were taken.
     *
     * @param states only those, empty for all
     * @param after cursor of the page before, null for the first
     */
    Slice<Ticket> listTickets(
            UnitId unit,
            LocalDate day,
            LineId line,
            Set<TicketState> states,
            Officer officer,
            @Nullable String after,
            int limit);
}
