package vn.motcua.queue.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.queue.CounterId;
import vn.motcua.queue.TicketAction;
import vn.motcua.queue.TicketId;
import vn.motcua.queue.TicketState;

/**
 * A change of a locked ticket.
 *
 * @param counter  set by a call, else null
 * @param calledAs set by a call, else null
 */
record TicketChange(
        TicketId id,
        TicketAction action,
        TicketState from,
        TicketState to,
        @Nullable CounterId counter,
        CallingOrder.@Nullable Turn calledAs,
        @Nullable UUID actor,
        Instant now,
        String key) {}
