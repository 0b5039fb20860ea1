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

/**
 * What was done in a stretch of time by the officers of a unit; the count and the list ask the same. Each unit is read by its own
 * index, so that both look at what they show and not at the whole day of a city.
 */
@Repository
class JdbcActs {

    private static final int COUNT_CAP = 1_000;

    private final JdbcClient db;

    JdbcActs(JdbcClient db) {
        this.db = db;
    }

    /** At most {@link #COUNT_CAP} of each. */
    Map<Action, Long> count(Rights.Scope scope, Instant from, Instant until) {
        var counts = new TreeMap<Action, Long>();
        db.sql("""
                with granted as materialized (
                    select * from unnest(:units::int[], :fields::text[]) as g (unit, field)),
                reach as materialized (
                    select unit, bool_and(field is not null) as narrowed from granted group by unit)
                select a.action, c.n
                  from unnest(:actions::text[]) as a (action)
                 cross join lateral (
                    select count(*) as n
                      from (select 1
                              from reach r cross join lateral (
                                select 1
                                  from dossier.event e
                                 where e.actor_unit = r.unit and e.action = a.action and e.at >= :from and e.at < :until
                                   and e.actor is not null
                                   and (not r.narrowed
                                        or exists (select 1 from dossier.dossier d
                                                     join granted g on g.unit = r.unit and g.field = d.field
                                                    where d.unit_id = e.unit_id and d.year = e.year and d.serial = e.serial))
                                 limit :cap) e
                             limit :cap) capped) c
                 where c.n > 0
                """)
                .param(
                        "actions",
                        Arrays.stream(Action.values()).map(Action::name).toArray(String[]::new))
                .param("cap", COUNT_CAP)
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
                with granted as materialized (
                    select * from unnest(:units::int[], :fields::text[]) as g (unit, field)),
                reach as materialized (
                    select unit, bool_and(field is not null) as narrowed from granted group by unit),
                earliest as materialized (
                    select e.unit_id, e.year, e.serial, e.at, e.actor
                      from reach r cross join lateral (
                        select e.unit_id, e.year, e.serial, e.at, e.actor
                          from dossier.event e
                         where e.actor_unit = r.unit and e.action = :action and e.at >= :from and e.at < :until
                           and e.actor is not null
                           and (e.at, e.serial) > (:afterAt, :afterSerial)
                           and (not r.narrowed
                                or exists (select 1 from dossier.dossier d
                                             join granted g on g.unit = r.unit and g.field = d.field
                                            where d.unit_id = e.unit_id and d.year = e.year and d.serial = e.serial))
                         order by e.at, e.serial
                         limit :limit) e
                     order by e.at, e.serial
                     limit :limit)
                select e.at as done_at, e.actor as done_by, d.*
                  from earliest e
                  join dossier.item d on d.unit_id = e.unit_id and d.year = e.year and d.serial = e.serial
                 order by e.at, e.serial
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
