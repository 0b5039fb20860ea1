package vn.motcua.queue.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Officer;
import vn.motcua.queue.Counter;
import vn.motcua.queue.Line;
import vn.motcua.queue.QueueRefusal;
import vn.motcua.queue.TicketAction;
import vn.motcua.queue.TicketId;
import vn.motcua.queue.TicketState;
import vn.motcua.shared.Result;

/** Calls whoever is next to the officer's counter, in the transaction of the caller. */
@Component
class CallNext {

    /** Whoever is called by others meanwhile is passed over; after so many rounds nobody is left. */
    private static final int ROUNDS = 5;

    private final JdbcTickets tickets;
    private final JdbcWaiting waiting;
    private final WaitingOrder order;
    private final JdbcLines lines;

    CallNext(JdbcTickets tickets, JdbcWaiting waiting, WaitingOrder order, JdbcLines lines) {
        this.tickets = tickets;
        this.waiting = waiting;
        this.order = order;
        this.lines = lines;
    }

    Result<TicketId> call(Officer officer, Instant now, String key) {
        var seat = lines.findSeat(officer);
        if (seat.isEmpty()) {
            return Result.refused(QueueRefusal.QUE_120_NOT_AT_A_COUNTER);
        }
        lines.lock(seat.get().id());
        return tickets.findAt(seat.get().id()).isPresent()
                ? Result.refused(QueueRefusal.QUE_121_COUNTER_BUSY)
                : callNext(seat.get(), officer, now, key);
    }

    private Result<TicketId> callNext(Counter seat, Officer officer, Instant now, String key) {
        var served = lines.listServed(seat, officer).stream().map(Line::id).toList();
        for (int round = 0; round < ROUNDS; round++) {
            var inOrder = order.of(served, now);
            var next =
                    waiting.lockFirst(inOrder.stream().map(it -> it.who().id()).toList());
            if (next.isPresent()) {
                return Result.done(called(next.get(), inOrder, seat, officer, now, key));
            }
            if (inOrder.isEmpty()) {
                break;
            }
        }
        return Result.refused(QueueRefusal.QUE_122_NOBODY_WAITS);
    }

    private TicketId called(
            UUID id, List<CallingOrder.Called> inOrder, Counter seat, Officer officer, Instant now, String key) {
        var turn = inOrder.stream()
                .filter(it -> it.who().id().equals(id))
                .map(CallingOrder.Called::as)
                .findFirst()
                .orElseThrow();
        var ticket = new TicketId(id);
        tickets.apply(new TicketChange(
                ticket,
                TicketAction.CALL,
                TicketState.WAITING,
                TicketState.CALLED,
                seat.id(),
                turn,
                officer.account().value(),
                now,
                key));
        return ticket;
    }
}
