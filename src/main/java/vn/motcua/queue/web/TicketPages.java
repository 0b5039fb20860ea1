package vn.motcua.queue.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import vn.motcua.queue.QueueRefusal;
import vn.motcua.queue.Ticket;
import vn.motcua.queue.Tickets;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.ui.SeeOther;

/** Where my number stands, on a telephone. Names nobody, so whoever holds the paper may look. */
@Controller
class TicketPages {

    private final Tickets tickets;
    private final TicketViews views;

    TicketPages(Tickets tickets, TicketViews views) {
        this.tickets = tickets;
        this.views = views;
    }

    @GetMapping("/queue/tickets/{code}")
    ModelAndView show(@PathVariable String code) {
        var ticket = tickets.findByCode(code).orElseThrow(() -> new RefusedException(QueueRefusal.QUE_100_NO_TICKET));
        return new ModelAndView("queue/ticket", "view", views.of(ticket));
    }

    /** Somebody goes home. Leaving twice is leaving once, so the form needs no key of its own. */
    @PostMapping("/queue/tickets/{code}/leave")
    View leave(@PathVariable String code) {
        return switch (tickets.leave(code, UUID.randomUUID().toString())) {
            case Result.Done<Ticket>(var ticket) -> SeeOther.to("/queue/tickets/" + ticket.code());
            case Result.Refused<Ticket>(var why) -> throw new RefusedException(why);
        };
    }
}
