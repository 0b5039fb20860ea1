package vn.motcua.dossier.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DayAct;
import vn.motcua.identity.Rights;

/** What was done in a stretch of time by the officers of a unit; the count and the list ask the same. */
@Repository
class JdbcActs {

    private final JdbcClient db;

    JdbcActs(JdbcClient db) {
        this.db = db;
    }

    Map<Action, Long> count(Rights.Scope scope, Instant from, Instant until) {
        var counts = new TreeMap<Action, Long>();
        db.sql("""
                select e.action, count(*) as n
                  from dossier.event e
                 where e.actor_unit = any (:units) and e.at >= :from and e.at < :until and e.actor is not null
                   and (e.actor_unit in (select s.unit from unnest(:units::int[], :fields::text[]) as s (unit, field)
                                          where s.field is null)
                        or exists (select 1 from dossier.dossier d
                                     join unnest(:units::int[], :fields::text[]) as s (unit, field)
                                       on s.unit = e.actor_unit and s.field = d.field
                                    where d.unit_id = e.unit_id and d.year = e.year and d.serial = e.serial))
                 group by e.action
                """)
                .param("units", units(scope))
                .param("fields", scope.fields())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(row -> {
                    counts.put(Action.valueOf(row.getString("action")), row.getLong("n"));
                });
        return counts;
    }

    List<DayAct> list(Rights.Scope scope, Instant from, Instant until, Action action, Cursor after, int limit) {
        return db.sql("""
                select e.at as done_at, e.actor as done_by, d.*
                  from dossier.event e
                  join dossier.item d on d.unit_id = e.unit_id and d.year = e.year and d.serial = e.serial
                 where e.actor_unit = any (:units) and e.at >= :from and e.at < :until and e.actor is not null
                   and e.action = :action
                   and (e.at, e.serial) > (:afterAt, :afterSerial)
                   and exists (select 1 from unnest(:units::int[], :fields::text[]) as s (unit, field)
                                where s.unit = e.actor_unit and (s.field is null or s.field = d.field))
                 order by e.at, e.serial
                 limit :limit
                """)
                .param("units", units(scope))
                .param("fields", scope.fields())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("action", action.name())
                .param("afterAt", after.timestamp())
                .param("afterSerial", after.serial())
                .param("limit", limit)
                .query((row, n) -> new DayAct(
                        Views.item(row, n),
                        action,
                        row.getTimestamp("done_at").toInstant(),
                        Objects.requireNonNull(row.getObject("done_by", UUID.class))))
                .list();
    }

    private static Integer[] units(Rights.Scope scope) {
        return Arrays.stream(scope.units()).boxed().toArray(Integer[]::new);
    }
}
