package vn.motcua.queue.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.organization.UnitId;
import vn.motcua.queue.CounterId;
import vn.motcua.queue.LineId;
import vn.motcua.queue.Priority;
import vn.motcua.queue.Ticket;
import vn.motcua.queue.TicketAction;
import vn.motcua.queue.TicketId;

/** Tickets and their events. Each change writes the row and one event by one statement. */
@Repository
class JdbcTickets {

    private static final String COLUMNS = """
            t.id, t.unit_id, t.line_id, t.day, t.label, t.code, t.priority, t.slot_at, t.procedure_code, t.since, t.state,
            t.version, t.counter_id, t.called_at, t.calls, t.rung_at, t.serving_at, t.ended_at
            """;

    private final JdbcClient db;

    JdbcTickets(JdbcClient db) {
        this.db = db;
    }

    /** What an act under this key came to be about. */
    record Known(TicketId ticket, TicketAction action) {}

    Optional<Known> findByKey(String key) {
        return db.sql("select ticket_id, action from queue.event where key = :key")
                .param("key", key)
                .query((row, n) -> new Known(
                        new TicketId(row.getObject("ticket_id", UUID.class)),
                        TicketAction.valueOf(row.getString("action"))))
                .optional();
    }

    void insert(FreshTicket fresh, @Nullable UUID actor, Instant now, String key) {
        db.sql("""
                with made as (
                    insert into queue.ticket (id, unit_id, line_id, issued_line_id, day, number, offline, visit, label, code,
                                              priority, slot_at, booking_id, procedure_code, since, state, version, calls)
                    values (:id, :unit, :line, :issued, :day, :number, :offline, :visit, :label, :code,
                            :priority, :slotAt, :booking, :procedure, :since, 'WAITING', 1, 0)
                    returning id, version)
                insert into queue.event (ticket_id, version, action, from_state, to_state, actor, at, key)
                select id, version, 'TAKE', null, 'WAITING', :actor, :now, :key from made
                """)
                .param("id", fresh.id())
                .param("unit", fresh.unit().value())
                .param("line", fresh.line().value())
                .param("issued", fresh.issued().value())
                .param("day", fresh.day())
                .param("number", fresh.number())
                .param("offline", fresh.offline())
                .param("visit", fresh.visit())
                .param("label", fresh.label())
                .param("code", fresh.code())
                .param("priority", fresh.priority().name())
                .param("slotAt", TicketRows.at(fresh.slotAt()))
                .param("booking", fresh.booking())
                .param("procedure", fresh.procedure())
                .param("since", TicketRows.at(fresh.since()))
                .param("actor", actor)
                .param("now", TicketRows.at(now))
                .param("key", key)
                .update();
    }

    /** What remains of a ticket that waits on in another line. */
    FreshTicket next(TicketId id, UUID fresh, LineId to) {
        return db.sql("""
                select unit_id, issued_line_id, day, number, offline, visit + 1 as visit, label, code, priority, slot_at,
                       booking_id, procedure_code, since
                  from queue.ticket
                 where id = :id
                """)
                .param("id", id.value())
                .query((row, n) -> new FreshTicket(
                        fresh,
                        new UnitId(row.getInt("unit_id")),
                        to,
                        new LineId(row.getInt("issued_line_id")),
                        row.getObject("day", LocalDate.class),
                        row.getInt("number"),
                        row.getBoolean("offline"),
                        row.getInt("visit"),
                        row.getString("label"),
                        row.getString("code"),
                        Priority.valueOf(row.getString("priority")),
                        TicketRows.instant(row, "slot_at"),
                        row.getObject("booking_id", UUID.class),
                        row.getString("procedure_code"),
                        TicketRows.moment(row, "since")))
                .single();
    }

    Optional<Ticket> lock(TicketId id) {
        return db.sql("select " + COLUMNS + " from queue.ticket t where t.id = :id for update")
                .param("id", id.value())
                .query(TicketRows::ticket)
                .optional();
    }

    Ticket get(TicketId id) {
        return db.sql("select " + COLUMNS + " from queue.ticket t where t.id = :id")
                .param("id", id.value())
                .query(TicketRows::ticket)
                .single();
    }

    Optional<Ticket> findByCode(String code) {
        return db.sql("select " + COLUMNS + " from queue.ticket t where t.code = :code order by t.visit desc limit 1")
                .param("code", code)
                .query(TicketRows::ticket)
                .optional();
    }

    Optional<Ticket> findAt(CounterId counter) {
        return db.sql("select " + COLUMNS
                        + " from queue.ticket t where t.counter_id = :counter and t.state in ('CALLED', 'SERVING')")
                .param("counter", counter.value())
                .query(TicketRows::ticket)
                .optional();
    }

    /** Those who were not there when called, the last first, along the index of calls. */
    List<Ticket> listMissed(List<LineId> lines, LocalDate day, int most) {
        return db.sql("select " + COLUMNS + """
                  from queue.ticket t
                 where t.line_id = any (:lines::int[]) and t.day = :day and t.called_at is not null and t.state = 'NO_SHOW'
                 order by t.called_at desc
                 limit :most
                """)
                .param("lines", TicketRows.ids(lines))
                .param("day", day)
                .param("most", most)
                .query(TicketRows::ticket)
                .list();
    }

    void apply(TicketChange it) {
        boolean rings = it.action() == TicketAction.CALL || it.action() == TicketAction.RECALL;
        db.sql("""
                with changed as (
                    update queue.ticket
                       set state = :to,
                           version = version + 1,
                           counter_id = coalesce(:counter, counter_id),
                           officer = coalesce(:actor, officer),
                           called_as = coalesce(:calledAs, called_as),
                           called_at = case when :action = 'CALL' then :now else called_at end,
                           rung_at = case when :rings then :now else rung_at end,
                           calls = calls + case when :rings then 1 else 0 end,
                           serving_at = case when :action = 'SERVE' then :now else serving_at end,
                           ended_at = case when :ends then :now::timestamptz end
                     where id = :id
                 returning id, version, counter_id)
                insert into queue.event (ticket_id, version, action, from_state, to_state, counter_id, actor, at, key)
                select id, version, :action, :from, :to, counter_id, :actor, :now, :key from changed
                """)
                .param("id", it.id().value())
                .param("action", it.action().name())
                .param("from", it.from().name())
                .param("to", it.to().name())
                .param("counter", it.counter() == null ? null : it.counter().value())
                .param("calledAs", it.calledAs() == null ? null : it.calledAs().name())
                .param("actor", it.actor())
                .param("now", TicketRows.at(it.now()))
                .param("rings", rings)
                .param("ends", !it.to().isOpen())
                .param("key", it.key())
                .update();
    }

    /** What was left standing when an earlier day ended; at most so many. */
    List<Ticket> listLeftOver(LocalDate today, int most) {
        return db.sql("select " + COLUMNS + """
                  from queue.ticket t
                 where t.day < :today and t.state in ('WAITING', 'CALLED', 'SERVING')
                 order by t.day
                 limit :most
                """)
                .param("today", today)
                .param("most", most)
                .query(TicketRows::ticket)
                .list();
    }
}
