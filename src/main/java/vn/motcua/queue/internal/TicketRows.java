package vn.motcua.queue.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.organization.UnitId;
import vn.motcua.queue.CounterId;
import vn.motcua.queue.LineId;
import vn.motcua.queue.Priority;
import vn.motcua.queue.Ticket;
import vn.motcua.queue.TicketId;
import vn.motcua.queue.TicketState;

/** Between the columns of the waiting room and its values. */
final class TicketRows {

    private TicketRows() {}

    static Ticket ticket(ResultSet row, int n) throws SQLException {
        int counter = row.getInt("counter_id");
        var at = row.wasNull() ? null : new CounterId(counter);
        return new Ticket(
                new TicketId(row.getObject("id", UUID.class)),
                new UnitId(row.getInt("unit_id")),
                new LineId(row.getInt("line_id")),
                row.getObject("day", LocalDate.class),
                row.getString("label"),
                row.getString("code"),
                Priority.valueOf(row.getString("priority")),
                instant(row, "slot_at"),
                row.getString("procedure_code"),
                moment(row, "since"),
                TicketState.valueOf(row.getString("state")),
                row.getInt("version"),
                at,
                instant(row, "called_at"),
                row.getInt("calls"),
                instant(row, "rung_at"),
                instant(row, "serving_at"),
                instant(row, "ended_at"));
    }

    static Integer[] ids(List<LineId> lines) {
        return lines.stream().map(LineId::value).toArray(Integer[]::new);
    }

    static @Nullable Timestamp at(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
