package vn.motcua.queue.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.queue.LineId;
import vn.motcua.queue.Priority;

/** Who waits, and as what the last were called. */
@Repository
class JdbcWaiting {

    /** More people than fit into a hall; what is beyond is called later. */
    private static final int MOST_READ = 300;

    private final JdbcClient db;

    JdbcWaiting(JdbcClient db) {
        this.db = db;
    }

    /** Who waits in these lines on this day: enough of each kind for any order of calling. */
    List<CallingOrder.Waiting> listWaiting(List<LineId> lines, LocalDate day) {
        return db.sql("""
                (select id, label, since, priority, slot_at from queue.ticket
                  where line_id = any (:lines::int[]) and day = :day and state = 'WAITING' order by since limit :most)
                union
                (select id, label, since, priority, slot_at from queue.ticket
                  where line_id = any (:lines::int[]) and day = :day and state = 'WAITING'
                    and (priority <> 'NONE' or slot_at is not null)
                  order by since limit :most)
                """)
                .param("lines", TicketRows.ids(lines))
                .param("day", day)
                .param("most", MOST_READ)
                .query((row, n) -> new CallingOrder.Waiting(
                        row.getObject("id", UUID.class),
                        row.getString("label"),
                        TicketRows.moment(row, "since"),
                        Priority.valueOf(row.getString("priority")),
                        TicketRows.instant(row, "slot_at")))
                .list();
    }

    /** As what the last were called in these lines, the newest first. */
    List<CallingOrder.Turn> listLastTurns(List<LineId> lines, LocalDate day, int most) {
        return db.sql("""
                select last.called_as
                  from unnest(:lines::int[]) as l (id)
                 cross join lateral (
                       select t.called_as, t.called_at, t.id from queue.ticket t
                        where t.line_id = l.id and t.day = :day and t.called_at is not null
                        order by t.called_at desc limit :most) last
                 order by last.called_at desc, last.id desc
                 limit :most
                """)
                .param("lines", TicketRows.ids(lines))
                .param("day", day)
                .param("most", most)
                .query((row, n) -> CallingOrder.Turn.valueOf(row.getString("called_as")))
                .list();
    }

    /** The first of these, in this order, whom nobody else is calling at this moment; it stays locked until the transaction ends. */
    Optional<UUID> lockFirst(List<UUID> inOrder) {
        return db.sql("""
                select t.id
                  from unnest(:ids::uuid[]) with ordinality as o (id, place)
                  join queue.ticket t on t.id = o.id
                 where t.state = 'WAITING'
                 order by o.place
                 limit 1
                   for update of t skip locked
                """)
                .param("ids", inOrder.toArray(UUID[]::new))
                .query(UUID.class)
                .optional();
    }
}
