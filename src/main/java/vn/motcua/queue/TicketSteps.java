package vn.motcua.queue;

import static vn.motcua.queue.TicketState.*;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The life of a ticket; the gate, the buttons and the matrix test read this table. */
public final class TicketSteps {

    public static final List<TicketStep> ALL = List.of(
            new TicketStep(null, TicketAction.TAKE, WAITING),
            new TicketStep(WAITING, TicketAction.CALL, CALLED),
            new TicketStep(WAITING, TicketAction.TRANSFER, TRANSFERRED),
            new TicketStep(WAITING, TicketAction.LEAVE, LEFT),
            new TicketStep(CALLED, TicketAction.RECALL, CALLED),
            new TicketStep(CALLED, TicketAction.SERVE, SERVING),
            new TicketStep(CALLED, TicketAction.MISS, NO_SHOW),
            new TicketStep(CALLED, TicketAction.TRANSFER, TRANSFERRED),
            new TicketStep(SERVING, TicketAction.FINISH, DONE),
            new TicketStep(SERVING, TicketAction.TRANSFER, TRANSFERRED),
            new TicketStep(NO_SHOW, TicketAction.RESTORE, WAITING));

    private TicketSteps() {}

    public static Optional<TicketStep> find(@Nullable TicketState from, TicketAction by) {
        return ALL.stream().filter(it -> it.from() == from && it.by() == by).findFirst();
    }
}
