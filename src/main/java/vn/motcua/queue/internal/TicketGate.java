package vn.motcua.queue.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.identity.Officer;
import vn.motcua.numbering.Numbers;
import vn.motcua.queue.Counter;
import vn.motcua.queue.DeviceId;
import vn.motcua.queue.Line;
import vn.motcua.queue.LineId;
import vn.motcua.queue.NewTicket;
import vn.motcua.queue.QueueRefusal;
import vn.motcua.queue.Ticket;
import vn.motcua.queue.TicketAction;
import vn.motcua.queue.TicketId;
import vn.motcua.queue.TicketState;
import vn.motcua.queue.TicketStep;
import vn.motcua.queue.TicketSteps;
import vn.motcua.queue.Tickets;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Result;
import vn.motcua.shared.TimeOrderedId;

/** Each act is one short transaction: read, ask the step table, write row and event together. */
@Service
class TicketGate implements Tickets {

    private static final String BOOK = "queue.ticket";

    /** A device's clock may be ahead of ours by so much. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final JdbcTickets tickets;
    private final JdbcLines lines;
    private final QueueRules rules;
    private final Blocks blocks;
    private final CachedBoards boards;
    private final Numbers numbers;
    private final ActsOnce once;
    private final CallNext calling;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TicketGate(
            JdbcTickets tickets,
            JdbcLines lines,
            QueueRules rules,
            Blocks blocks,
            CachedBoards boards,
            Numbers numbers,
            ActsOnce once,
            CallNext calling,
            TransactionTemplate transaction,
            Clock clock) {
        this.tickets = tickets;
        this.lines = lines;
        this.rules = rules;
        this.blocks = blocks;
        this.boards = boards;
        this.numbers = numbers;
        this.once = once;
        this.calling = calling;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The same gate by another clock. */
    TicketGate by(Clock other) {
        return new TicketGate(tickets, lines, rules, blocks, boards, numbers, once, calling, transaction, other);
    }

    @Override
    public Result<Ticket> take(NewTicket asked, String key) {
        return once.under(key, TicketAction.TAKE, null, () -> {
            var line = lines.find(asked.unit(), asked.line());
            var wrong = wrongWith(asked, line);
            if (wrong != null) {
                return Result.refused(wrong);
            }
            var now = clock.instant();
            var day = CivilTime.day(now);
            int number = Math.toIntExact(numbers.next(BOOK, asked.line().value() + "/" + day));
            var label = line.orElseThrow().letter() + "%03d".formatted(number);
            return made(fresh(asked, day, number, false, label, now), now, key);
        });
    }

    private @Nullable QueueRefusal wrongWith(NewTicket asked, Optional<Line> line) {
        if (line.isEmpty()) {
            return QueueRefusal.QUE_101_NO_LINE;
        }
        return rules.isInForce(asked.priority()) ? null : QueueRefusal.QUE_105_PRIORITY_NOT_IN_FORCE;
    }

    private FreshTicket fresh(
            NewTicket asked, LocalDate day, int number, boolean offline, String label, Instant since) {
        var booking = asked.booking();
        return new FreshTicket(
                TimeOrderedId.next(clock),
                asked.unit(),
                asked.line(),
                asked.line(),
                day,
                number,
                offline,
                1,
                label,
                Secret.forPeople(),
                asked.priority(),
                booking == null ? null : booking.slotAt(),
                booking == null ? null : booking.booking(),
                booking == null ? null : booking.procedure(),
                since);
    }

    private Result<Ticket> made(FreshTicket fresh, Instant now, String key) {
        tickets.insert(fresh, null, now, key);
        return Result.done(changed(new TicketId(fresh.id())));
    }

    private Ticket changed(TicketId id) {
        var ticket = tickets.get(id);
        boards.changedAfterCommit(ticket.unit());
        return ticket;
    }

    @Override
    public Result<Ticket> enter(
            NewTicket asked, DeviceId device, int number, Instant givenAt, @Nullable String instead, String key) {
        return once.under(key, TicketAction.TAKE, null, () -> {
            var now = clock.instant();
            var today = CivilTime.day(now);
            var line = lines.find(asked.unit(), asked.line());
            var wrong = wrongWith(asked, line);
            if (wrong != null) {
                return Result.refused(wrong);
            }
            if (givenAt.isAfter(now.plus(CLOCKS_DIFFER)) || givenAt.isBefore(CivilTime.instant(today.atStartOfDay()))) {
                return Result.refused(QueueRefusal.QUE_107_NOT_TODAY);
            }
            if (!blocks.holds(device, asked.line(), today, number)) {
                return Result.refused(QueueRefusal.QUE_106_NOT_THIS_DEVICES_NUMBER);
            }
            giveUp(instead, now);
            var label = Blocks.label(line.orElseThrow(), number);
            return made(fresh(asked, today, number, true, label, givenAt.isAfter(now) ? now : givenAt), now, key);
        });
    }

    /** The person holds the paper of the device; the number of which the device never heard belongs to nobody. */
    private void giveUp(@Nullable String instead, Instant now) {
        if (instead == null) {
            return;
        }
        tickets.findByKey(instead)
                .flatMap(it -> tickets.lock(it.ticket()))
                .filter(it -> it.state() == TicketState.WAITING)
                .ifPresent(it -> write(it, step(it, TicketAction.LEAVE), null, now, instead + "/given-up"));
    }

    @Override
    public Result<Ticket> call(Officer officer, String key) {
        return once.under(key, TicketAction.CALL, null, () -> calling.call(officer, clock.instant(), key)
                .map(this::changed));
    }

    @Override
    public Result<Ticket> act(TicketId id, TicketAction action, @Nullable LineId to, Officer officer, String key) {
        return once.under(key, action, id, () -> {
            var seat = lines.findSeat(officer);
            if (seat.isEmpty()) {
                return Result.refused(QueueRefusal.QUE_120_NOT_AT_A_COUNTER);
            }
            var ticket = tickets.lock(id).filter(it -> isServed(it, seat.get(), officer));
            return ticket.isEmpty()
                    ? Result.refused(QueueRefusal.QUE_100_NO_TICKET)
                    : act(ticket.get(), action, to, seat.get(), officer, key);
        });
    }

    private boolean isServed(Ticket ticket, Counter seat, Officer officer) {
        return seat.id().equals(ticket.counter())
                || lines.listServed(seat, officer).stream()
                        .anyMatch(it -> it.id().equals(ticket.line()));
    }

    private Result<Ticket> act(
            Ticket ticket, TicketAction action, @Nullable LineId to, Counter seat, Officer officer, String key) {
        var step = TicketSteps.find(ticket.state(), action).filter(it -> action != TicketAction.CALL);
        var now = clock.instant();
        if (step.isEmpty() || !ticket.day().equals(CivilTime.day(now))) {
            return Result.refused(QueueRefusal.QUE_110_NOT_POSSIBLE);
        }
        boolean atCounter = ticket.state() == TicketState.CALLED || ticket.state() == TicketState.SERVING;
        if (atCounter && !seat.id().equals(ticket.counter())) {
            return Result.refused(QueueRefusal.QUE_123_AT_ANOTHER_COUNTER);
        }
        if (action == TicketAction.TRANSFER) {
            return transfer(ticket, step.get(), to, officer, now, key);
        }
        write(ticket, step.get(), officer.account().value(), now, key);
        return Result.done(changed(ticket.id()));
    }

    private Result<Ticket> transfer(
            Ticket ticket, TicketStep step, @Nullable LineId to, Officer officer, Instant now, String key) {
        if (to == null || lines.find(ticket.unit(), to).isEmpty()) {
            return Result.refused(QueueRefusal.QUE_101_NO_LINE);
        }
        if (to.equals(ticket.line())) {
            return Result.refused(QueueRefusal.QUE_124_SAME_LINE);
        }
        write(ticket, step, officer.account().value(), now, key);
        var next = tickets.next(ticket.id(), TimeOrderedId.next(clock), to);
        tickets.insert(next, officer.account().value(), now, key + "/waits-on");
        return Result.done(changed(ticket.id()));
    }

    private void write(Ticket ticket, TicketStep step, @Nullable UUID actor, Instant now, String key) {
        tickets.apply(new TicketChange(ticket.id(), step.by(), ticket.state(), step.to(), null, null, actor, now, key));
    }

    private static TicketStep step(Ticket ticket, TicketAction action) {
        return TicketSteps.find(ticket.state(), action).orElseThrow();
    }

    @Override
    public Result<Ticket> leave(String code, String key) {
        return once.under(key, TicketAction.LEAVE, null, () -> {
            var ticket = tickets.findByCode(Secret.typed(code)).flatMap(it -> tickets.lock(it.id()));
            if (ticket.isEmpty()) {
                return Result.refused(QueueRefusal.QUE_100_NO_TICKET);
            }
            if (ticket.get().state() != TicketState.WAITING) {
                return Result.refused(QueueRefusal.QUE_110_NOT_POSSIBLE);
            }
            write(ticket.get(), step(ticket.get(), TicketAction.LEAVE), null, clock.instant(), key);
            return Result.done(changed(ticket.get().id()));
        });
    }

    /** At the end of a day the hall is empty: who still waits has left, who was called was not there, who was served is done. */
    int closeDay(int most) {
        var now = clock.instant();
        var left = tickets.listLeftOver(CivilTime.day(now), most);
        left.forEach(it -> transaction.executeWithoutResult(
                _ -> tickets.lock(it.id()).filter(one -> one.state().isOpen()).ifPresent(one -> close(one, now))));
        return left.size();
    }

    private void close(Ticket ticket, Instant now) {
        var action =
                switch (ticket.state()) {
                    case WAITING -> TicketAction.LEAVE;
                    case CALLED -> TicketAction.MISS;
                    case SERVING -> TicketAction.FINISH;
                    case DONE, NO_SHOW, LEFT, TRANSFERRED -> throw new IllegalStateException("Closed: " + ticket.id());
                };
        write(ticket, step(ticket, action), null, now, "day-end:" + ticket.id());
    }

    @Override
    public Optional<Ticket> findByCode(String code) {
        return tickets.findByCode(Secret.typed(code));
    }

    @Override
    public Optional<Ticket> findAtCounter(Officer officer) {
        return lines.findSeat(officer).map(Counter::id).flatMap(tickets::findAt);
    }

    @Override
    public List<Ticket> listMissed(Officer officer, int limit) {
        return lines.findSeat(officer)
                .map(seat ->
                        lines.listServed(seat, officer).stream().map(Line::id).toList())
                .map(served -> tickets.listMissed(served, CivilTime.day(clock.instant()), limit))
                .orElse(List.of());
    }
}
