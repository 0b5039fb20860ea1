package vn.motcua.queue.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;
import vn.motcua.queue.Days;
import vn.motcua.queue.LineId;
import vn.motcua.queue.Ticket;
import vn.motcua.queue.TicketState;
import vn.motcua.shared.Slice;

/** Counted over one unit's tickets of one day, so the cost does not grow with the days stored. */
@Service
class DayFigures implements Days {

    private static final Role[] LEADERS = {Role.CENTRE_LEADER, Role.UNIT_LEADER};

    private final JdbcClient db;

    DayFigures(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<LineDay> figures(UnitId unit, LocalDate day, Officer officer) {
        return db.sql("""
                select t.line_id,
                       count(*) as taken,
                       count(*) filter (where t.state = 'DONE') as served,
                       count(*) filter (where t.state = 'NO_SHOW') as missed,
                       count(*) filter (where t.state = 'LEFT') as left_room,
                       count(*) filter (where t.state in ('WAITING', 'CALLED', 'SERVING')) as open,
                       percentile_cont(0.5) within group (order by extract(epoch from t.called_at - t.since))
                           filter (where t.called_at is not null) as median,
                       percentile_disc(0.9) within group (order by extract(epoch from t.called_at - t.since))
                           filter (where t.called_at is not null) as ninetieth,
                       max(extract(epoch from t.called_at - t.since)) as longest,
                       percentile_cont(0.5) within group (order by extract(epoch from t.ended_at - t.called_at))
                           filter (where t.state = 'DONE') as service
                  from queue.ticket t
                 where t.unit_id = :unit and t.day = :day and t.unit_id = any (:units::int[])
                 group by t.line_id
                """)
                .param("unit", unit.value())
                .param("day", day)
                .param("units", officer.rights().units(LEADERS))
                .query(DayFigures::figures)
                .list();
    }

    private static LineDay figures(ResultSet row, int n) throws SQLException {
        return new LineDay(
                new LineId(row.getInt("line_id")),
                row.getInt("taken"),
                row.getInt("served"),
                row.getInt("missed"),
                row.getInt("left_room"),
                row.getInt("open"),
                seconds(row, "median"),
                seconds(row, "ninetieth"),
                seconds(row, "longest"),
                seconds(row, "service"));
    }

    private static @Nullable Integer seconds(ResultSet row, String column) throws SQLException {
        double seconds = row.getDouble(column);
        return row.wasNull() ? null : Math.toIntExact(Math.round(seconds));
    }

    @Override
    public Slice<Ticket> listTickets(
            UnitId unit,
            LocalDate day,
            LineId line,
            Set<TicketState> states,
            Officer officer,
            @Nullable String after,
            int limit) {
        var from = Cursor.parse(after);
        var rows = db.sql("""
                select t.id, t.unit_id, t.line_id, t.day, t.label, t.code, t.priority, t.slot_at, t.procedure_code, t.since,
                       t.state, t.version, t.counter_id, t.called_at, t.calls, t.rung_at, t.serving_at, t.ended_at
                  from queue.ticket t
                 where t.unit_id = :unit and t.day = :day and t.line_id = :line and t.unit_id = any (:units::int[])
                   and (cardinality(:states::text[]) = 0 or t.state = any (:states::text[]))
                   and (t.since, t.id) > (:since, :id)
                 order by t.since, t.id
                 limit :limit
                """)
                .param("unit", unit.value())
                .param("day", day)
                .param("line", line.value())
                .param("units", officer.rights().units(LEADERS))
                .param("states", states.stream().map(TicketState::name).toArray(String[]::new))
                .param("since", Timestamp.from(from.since()))
                .param("id", from.id())
                .param("limit", limit + 1)
                .query(TicketRows::ticket)
                .list();
        return Slice.of(rows, limit, it -> it.since() + "_" + it.id());
    }

    private record Cursor(Instant since, UUID id) {

        private static final Cursor START = new Cursor(Instant.EPOCH, new UUID(0, 0));

        /** Nonsense begins at the start. */
        static Cursor parse(@Nullable String text) {
            int bar = text == null ? -1 : text.indexOf('_');
            if (text == null || bar < 0) {
                return START;
            }
            try {
                return new Cursor(Instant.parse(text.substring(0, bar)), UUID.fromString(text.substring(bar + 1)));
            } catch (DateTimeParseException | IllegalArgumentException e) {
                return START;
            }
        }
    }
}
