package vn.motcua.queue.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.operation.Settings;
import vn.motcua.organization.Units;
import vn.motcua.queue.Boards;
import vn.motcua.queue.Counter;
import vn.motcua.queue.Rooms;
import vn.motcua.queue.Ticket;
import vn.motcua.queue.TicketState;

/** Looks a ticket up in its room. */
@Component
class TicketViews {

    private final Boards boards;
    private final Rooms rooms;
    private final Units units;
    private final Settings settings;

    TicketViews(Boards boards, Rooms rooms, Units units, Settings settings) {
        this.boards = boards;
        this.rooms = rooms;
        this.units = units;
        this.settings = settings;
    }

    TicketView of(Ticket ticket) {
        var line = boards.of(ticket.unit()).find(ticket.line()).orElse(null);
        var ahead = line == null || ticket.state() != TicketState.WAITING
                ? null
                : line.ahead(ticket.id()).stream().boxed().findFirst().orElse(null);
        var href = "/queue/tickets/" + ticket.code();
        return new TicketView(
                ticket,
                units.get(ticket.unit()).fullName(),
                line,
                ahead,
                counter(ticket),
                href,
                QrPicture.of(settings.publicUrl() + href));
    }

    private @Nullable Integer counter(Ticket ticket) {
        return rooms.listCounters(ticket.unit()).stream()
                .filter(it -> it.id().equals(ticket.counter()))
                .map(Counter::number)
                .findFirst()
                .orElse(null);
    }
}
