package vn.motcua.queue;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.organization.UnitId;

/**
 * A ticket as it stands. It names nobody.
 *
 * @param label     as printed, for ever: "A012"; a number given without connection "AN003"
 * @param code      secret of the paper, leads to its public page
 * @param since     from when the wait counts, also after a transfer
 * @param slotAt    the booked time, null for a walk-in
 * @param procedure what the person comes for, where that is known
 * @param rungAt    when it was last called
 */
public record Ticket(
        TicketId id,
        UnitId unit,
        LineId line,
        LocalDate day,
        String label,
        String code,
        Priority priority,
        @Nullable Instant slotAt,
        @Nullable String procedure,
        Instant since,
        TicketState state,
        int version,
        @Nullable CounterId counter,
        @Nullable Instant calledAt,
        int calls,
        @Nullable Instant rungAt,
        @Nullable Instant servingAt,
        @Nullable Instant endedAt) {}
