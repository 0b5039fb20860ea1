package vn.motcua.queue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.organization.UnitId;

/**
 * A ticket to be given.
 *
 * @param unit    whose waiting room it is
 * @param booking the booked slot the person has come for, null for a walk-in
 */
public record NewTicket(
        UnitId unit,
        LineId line,
        Priority priority,
        @Nullable Arrived booking) {

    /** A kept appointment. */
    public record Arrived(
            UUID booking, Instant slotAt, @Nullable String procedure) {}

    public static NewTicket walkIn(UnitId unit, LineId line, Priority priority) {
        return new NewTicket(unit, line, priority, null);
    }
}
