package vn.motcua.queue.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;
import vn.motcua.queue.Counter;
import vn.motcua.queue.CounterId;
import vn.motcua.queue.Line;
import vn.motcua.queue.LineId;

/** Lines and counters as they are stored. A unit has a handful of each. */
@Repository
class JdbcLines {

    private final JdbcClient db;

    JdbcLines(JdbcClient db) {
        this.db = db;
    }

    List<Line> listLines(UnitId unit) {
        return db.sql("""
                select id, unit_id, letter, name, name_en, fields, slot_places, in_use
                  from queue.line
                 where unit_id = :unit
                 order by letter
                """).param("unit", unit.value()).query(JdbcLines::line).list();
    }

    /** A line of this unit that is in use. */
    Optional<Line> find(UnitId unit, LineId id) {
        return listLines(unit).stream()
                .filter(it -> it.inUse() && it.id().equals(id))
                .findFirst();
    }

    /** The lines of a counter that the officer may serve: rights by unit and field are part of the question. */
    List<Line> listServed(Counter counter, Officer officer) {
        var scope = officer.rights().scope(Role.RECEPTION_OFFICER);
        return db.sql("""
                select l.id, l.unit_id, l.letter, l.name, l.name_en, l.fields, l.slot_places, l.in_use
                  from queue.counter_line cl
                  join queue.line l on l.id = cl.line_id
                 where cl.counter_id = :counter
                   and exists (select from unnest(:units::int[], :fields::text[]) as r (unit, field)
                                where r.unit = l.unit_id
                                  and (r.field is null or cardinality(l.fields) = 0 or r.field = any (l.fields)))
                 order by l.letter
                """)
                .param("counter", counter.id().value())
                .param("units", scope.units())
                .param("fields", scope.fields())
                .query(JdbcLines::line)
                .list();
    }

    List<Counter> listCounters(UnitId unit) {
        return db.sql(COUNTER + " where c.unit_id = :unit order by c.number")
                .param("unit", unit.value())
                .query(JdbcLines::counter)
                .list();
    }

    /** Where the officer sits, if still a reception officer of that unit. */
    Optional<Counter> findSeat(Officer officer) {
        return db.sql(COUNTER + " where c.officer = :officer and c.unit_id = any (:units::int[])")
                .param("officer", officer.account().value())
                .param("units", officer.rights().units(Role.RECEPTION_OFFICER))
                .query(JdbcLines::counter)
                .optional();
    }

    /** One caller at a counter after the other. */
    void lock(CounterId counter) {
        db.sql("select id from queue.counter where id = :id for update")
                .param("id", counter.value())
                .query(Integer.class)
                .single();
    }

    private static final String COUNTER = """
            select c.id, c.unit_id, c.number, c.in_use, c.officer,
                   array(select line_id from queue.counter_line where counter_id = c.id order by line_id) as lines
              from queue.counter c
            """;

    private static Line line(ResultSet row, int n) throws SQLException {
        return new Line(
                new LineId(row.getInt("id")),
                new UnitId(row.getInt("unit_id")),
                row.getString("letter"),
                row.getString("name"),
                row.getString("name_en"),
                List.of((String[]) row.getArray("fields").getArray()),
                row.getInt("slot_places"),
                row.getBoolean("in_use"));
    }

    private static Counter counter(ResultSet row, int n) throws SQLException {
        return new Counter(
                new CounterId(row.getInt("id")),
                new UnitId(row.getInt("unit_id")),
                row.getInt("number"),
                Arrays.stream((Integer[]) row.getArray("lines").getArray())
                        .map(LineId::new)
                        .toList(),
                row.getBoolean("in_use"),
                account(row.getObject("officer", UUID.class)));
    }

    private static @Nullable AccountId account(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }
}
