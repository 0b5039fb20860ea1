package vn.motcua.queue;

import org.jspecify.annotations.Nullable;

/**
 * One row of the step table.
 *
 * @param from null for a ticket that is being taken
 */
public record TicketStep(@Nullable TicketState from, TicketAction by, TicketState to) {}
