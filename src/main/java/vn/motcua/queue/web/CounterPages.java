package vn.motcua.queue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.queue.Board;
import vn.motcua.queue.Boards;
import vn.motcua.queue.Bookings;
import vn.motcua.queue.Counter;
import vn.motcua.queue.CounterId;
import vn.motcua.queue.LineId;
import vn.motcua.queue.QueueRefusal;
import vn.motcua.queue.Rooms;
import vn.motcua.queue.Ticket;
import vn.motcua.queue.TicketAction;
import vn.motcua.queue.TicketId;
import vn.motcua.queue.Tickets;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.ui.SeeOther;

/** My counter: call, call again, serve, done, not there, pass on. */
@Controller
class CounterPages {

    private static final int MOST_MISSED = 10;

    private final Tickets tickets;
    private final Rooms rooms;
    private final Boards boards;
    private final Bookings bookings;
    private final Officers officers;
    private final Units units;
    private final Clock clock;

    CounterPages(
            Tickets tickets,
            Rooms rooms,
            Boards boards,
            Bookings bookings,
            Officers officers,
            Units units,
            Clock clock) {
        this.tickets = tickets;
        this.rooms = rooms;
        this.boards = boards;
        this.bookings = bookings;
        this.officers = officers;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/queue")
    ModelAndView counter(Officer me) {
        return page(me, null);
    }

    private ModelAndView page(Officer me, @Nullable Refusal refused) {
        demandReception(me);
        return rooms.findSeat(me)
                .map(seat -> new ModelAndView("queue/counter", "view", seated(seat, me, refused)))
                .orElseGet(() -> choose(me, refused));
    }

    private static void demandReception(Officer me) {
        if (!me.rights().hasAnywhere(Role.RECEPTION_OFFICER)) {
            throw new RefusedException(IdentityRefusal.IDN_403_NOT_ALLOWED);
        }
    }

    private CounterView seated(Counter seat, Officer me, @Nullable Refusal refused) {
        var served = rooms.listServed(seat, me).stream().map(it -> it.id()).toList();
        var board = boards.of(seat.unit());
        var lines = board.lines().stream()
                .filter(it -> served.contains(it.line().id()))
                .toList();
        var current = tickets.findAtCounter(me);
        return new CounterView(
                seat,
                current.orElse(null),
                current.filter(it -> it.slotAt() != null)
                        .flatMap(it -> bookings.findName(it, me))
                        .orElse(null),
                lines,
                board.lines().stream().map(Board.LineNow::line).toList(),
                tickets.listMissed(me, MOST_MISSED),
                UUID.randomUUID().toString(),
                clock.instant(),
                refused);
    }

    private ModelAndView choose(Officer me, @Nullable Refusal refused) {
        var rooms = Arrays.stream(me.rights().units(Role.RECEPTION_OFFICER))
                .mapToObj(UnitId::new)
                .map(it -> new SeatsView.Room(units.get(it).fullName(), counters(it)))
                .toList();
        return new ModelAndView("queue/seats", "view", new SeatsView(rooms, refused));
    }

    private List<SeatsView.Seat> counters(UnitId unit) {
        var open = rooms.listCounters(unit).stream().filter(Counter::inUse).toList();
        var names = officers.namesOf(open.stream()
                .flatMap(it -> Optional.ofNullable(it.officer()).stream())
                .toList());
        return open.stream()
                .map(it -> new SeatsView.Seat(
                        it.id().value(),
                        it.number(),
                        it.officer() == null ? null : names.getOrDefault(it.officer(), "")))
                .toList();
    }

    /** Who waits, for the list that renews itself. */
    @GetMapping("/queue/waiting")
    ModelAndView waiting(Officer me) {
        demandReception(me);
        return rooms.findSeat(me)
                .map(seat -> new ModelAndView("queue/waiting", "view", seated(seat, me, null)))
                .orElseThrow(() -> new RefusedException(QueueRefusal.QUE_120_NOT_AT_A_COUNTER));
    }

    @PostMapping("/queue/seat")
    ModelAndView sit(@RequestParam int counter, Officer me, HttpServletResponse response) {
        demandReception(me);
        return after(rooms.sit(new CounterId(counter), me), "/queue", me, response);
    }

    @PostMapping("/queue/seat/end")
    ModelAndView stand(Officer me, HttpServletResponse response) {
        demandReception(me);
        return after(rooms.stand(me), "/queue", me, response);
    }

    @PostMapping("/queue/calls")
    ModelAndView call(@RequestParam String key, Officer me, HttpServletResponse response) {
        demandReception(me);
        return after(tickets.call(me, key), "/queue", me, response);
    }

    /**
     * Any other act.
     *
     * @param next with "finish" and "miss": call the next one at once
     */
    @PostMapping("/queue/acts/{act}")
    ModelAndView act(
            @PathVariable String act,
            @RequestParam UUID ticket,
            @RequestParam String key,
            @RequestParam(required = false) @Nullable Integer to,
            @RequestParam(defaultValue = "false") boolean next,
            Officer me,
            HttpServletResponse response) {
        demandReception(me);
        var done = tickets.act(new TicketId(ticket), action(act), to == null ? null : new LineId(to), me, key);
        return switch (done) {
            case Result.Done<Ticket> it when next && it.value().endedAt() != null -> callNext(key, me, response);
            case Result.Done<Ticket>(var it) -> new ModelAndView(SeeOther.to(page(it, action(act))));
            case Result.Refused<Ticket> _ -> after(done, "/queue", me, response);
        };
    }

    private static TicketAction action(String typed) {
        return Arrays.stream(TicketAction.values())
                .filter(it -> it.path().equals(typed))
                .findFirst()
                .orElseThrow(() -> new RefusedException(QueueRefusal.QUE_110_NOT_POSSIBLE));
    }

    /** That nobody waits is no failure of having finished. */
    private ModelAndView callNext(String key, Officer me, HttpServletResponse response) {
        var called = tickets.call(me, key + "/next");
        return called instanceof Result.Refused<Ticket>(var why) && why.code() == QueueRefusal.QUE_122_NOBODY_WAITS
                ? new ModelAndView(SeeOther.to("/queue"))
                : after(called, "/queue", me, response);
    }

    /** To serve somebody is to open the desk, with the procedure where it is known. */
    private static String page(Ticket ticket, TicketAction done) {
        if (done != TicketAction.SERVE) {
            return "/queue";
        }
        return ticket.procedure() == null ? "/desk" : "/desk?procedure=" + ticket.procedure();
    }

    private ModelAndView after(Result<?> result, String path, Officer me, HttpServletResponse response) {
        if (result instanceof Result.Refused<?>(var why)) {
            response.setStatus(why.code().status());
            return page(me, why);
        }
        return new ModelAndView(SeeOther.to(path));
    }
}
