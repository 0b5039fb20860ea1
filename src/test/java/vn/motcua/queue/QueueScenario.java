package vn.motcua.queue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Grant;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Rights;
import vn.motcua.identity.Role;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;

/** Waiting rooms of communes that no other test uses, laid out by their administrators. */
@Component
public class QueueScenario {

    /** Each test class of the shared database takes communes from the middle of the alphabet, one after the other. */
    private static final AtomicInteger NEXT = new AtomicInteger(40);

    private final Units units;
    private final Rooms rooms;
    private final Tickets tickets;

    QueueScenario(Units units, Rooms rooms, Tickets tickets) {
        this.units = units;
        this.rooms = rooms;
        this.tickets = tickets;
    }

    /** A commune without any line yet. */
    public Unit commune() {
        return units.listCommunes().get(NEXT.getAndIncrement());
    }

    public Officer administrator(UnitId unit) {
        return officer(unit, Role.UNIT_ADMINISTRATOR);
    }

    public Officer reception(UnitId unit, String... fields) {
        return officer(unit, Role.RECEPTION_OFFICER, fields);
    }

    public Officer leader(UnitId unit) {
        return officer(unit, Role.CENTRE_LEADER);
    }

    private static Officer officer(UnitId unit, Role role, String... fields) {
        return new Officer(
                new AccountId(UUID.randomUUID()),
                "Người Thử Nghiệm",
                "Cán bộ",
                unit,
                new Rights(List.of(new Grant(unit, role, Set.of(fields)))));
    }

    public LineId line(UnitId unit, String letter, int places, String... fields) {
        return rooms.keep(
                        new Rooms.LineDraft(unit, letter, "Hàng " + letter, "", List.of(fields), places, true),
                        administrator(unit))
                .orThrow();
    }

    public CounterId counter(UnitId unit, int number, LineId... lines) {
        return rooms.keep(new Rooms.CounterDraft(unit, number, List.of(lines), true), administrator(unit))
                .orThrow();
    }

    /** An officer of every field who has sat down at a counter of these lines. */
    public Officer seated(UnitId unit, int number, LineId... lines) {
        var officer = reception(unit);
        rooms.sit(counter(unit, number, lines), officer).orThrow();
        return officer;
    }

    public Ticket taken(UnitId unit, LineId line) {
        return taken(unit, line, Priority.NONE);
    }

    public Ticket taken(UnitId unit, LineId line, Priority priority) {
        return tickets.take(NewTicket.walkIn(unit, line, priority), key()).orThrow();
    }

    public Ticket called(Officer officer) {
        return tickets.call(officer, key()).orThrow();
    }

    public Ticket act(Ticket ticket, TicketAction action, Officer officer) {
        return tickets.act(ticket.id(), action, null, officer, key()).orThrow();
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }
}
