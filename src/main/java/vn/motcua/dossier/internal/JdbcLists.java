package vn.motcua.dossier.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.State;
import vn.motcua.dossier.TimelineEvent;
import vn.motcua.dossier.WorkItem;
import vn.motcua.identity.Rights;

/**
 * The lists' SQL. Every list takes the officer's rights as arrays; each unit is read by its own index top-k (lateral), so the
 * cost follows what is shown, not what is stored. Keys and moments alone are gathered and compared; only the rows of the page are
 * read whole.
 */
@Repository
class JdbcLists {

    /** Later than any promise. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final int COUNT_CAP = 1_000;

    private final JdbcClient db;

    JdbcLists(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param holders   whose held work is listed: the officer's own and that of colleagues the officer stands in for
     * @param uncovered who holds work that nobody can go on with
     */
    List<WorkItem> work(
            Queues queues, UUID[] holders, UUID[] uncovered, Rights.Reach apologies, Cursor after, int limit) {
        return db.sql("""
                with queue as (
                    select * from unnest(:units::int[], :fields::text[], :procedures::text[], :states::text[],
                                         :resolving::boolean[], :holds::text[], :spots::boolean[], :deciders::text[])
                               as q (unit, field, procedure, state, resolving, holds, spot, decider)),
                place as materialized (
                    select d.* from queue q cross join lateral (
                        select d.unit_id, d.year, d.serial, d.sort_at
                          from dossier.dossier d
                         where q.resolving and q.holds in ('ANYBODY', 'NOBODY')
                           and d.resolving_unit = q.unit and d.state = q.state
                           and d.state not in ('REFUSED', 'STOPPED', 'RETURNED')
                           and (q.holds = 'ANYBODY' or d.holder is null)
                           and (q.field is null or d.field = q.field)
                           and (q.procedure is null or d.procedure_code = q.procedure)
                           and (q.spot is null or d.on_the_spot = q.spot)
                           and (q.decider is null or d.decided_by = q.decider)
                           and (d.sort_at, d.serial) > (:afterAt, :afterSerial)
                         order by d.sort_at, d.serial
                         limit :limit) d
                    union
                    select d.* from queue q
                     cross join unnest(case q.holds when 'MINE' then :holders::uuid[] when 'NOBODY_THERE' then :uncovered::uuid[] end)
                             as h (holder)
                     cross join lateral (
                        select d.unit_id, d.year, d.serial, d.sort_at
                          from dossier.dossier d
                         where d.holder = h.holder and d.state = q.state
                           and d.state not in ('REFUSED', 'STOPPED', 'RETURNED')
                           and d.resolving_unit = q.unit
                           and (q.field is null or d.field = q.field)
                           and (q.procedure is null or d.procedure_code = q.procedure)
                           and (d.sort_at, d.serial) > (:afterAt, :afterSerial)
                         order by d.sort_at, d.serial
                         limit :limit) d
                    union
                    select d.* from queue q cross join lateral (
                        select d.unit_id, d.year, d.serial, d.sort_at
                          from dossier.dossier d
                         where not q.resolving and d.unit_id = q.unit and d.state = q.state
                           and d.state not in ('REFUSED', 'STOPPED', 'RETURNED')
                           and (q.field is null or d.field = q.field)
                           and (q.procedure is null or d.procedure_code = q.procedure)
                           and (q.spot is null or d.on_the_spot = q.spot)
                           and (d.sort_at, d.serial) > (:afterAt, :afterSerial)
                         order by d.sort_at, d.serial
                         limit :limit) d
                    union
                    select d.* from unnest(:apologyUnits::int[], :apologyFields::text[], :apologyProcedures::text[])
                                       as q (unit, field, procedure) cross join lateral (
                        select d.unit_id, d.year, d.serial, d.sort_at
                          from dossier.dossier d
                         where d.resolving_unit = q.unit and d.apology_state = 'PROPOSED'
                           and d.state not in ('REFUSED', 'STOPPED', 'RETURNED', 'ISSUED', 'READY')
                           and (q.field is null or d.field = q.field)
                           and (q.procedure is null or d.procedure_code = q.procedure)
                           and (d.sort_at, d.serial) > (:afterAt, :afterSerial)
                         order by d.sort_at, d.serial
                         limit :limit) d
                    order by sort_at, serial
                    limit :limit)
                select d.*
                  from place p
                  join dossier.item d on d.unit_id = p.unit_id and d.year = p.year and d.serial = p.serial
                 order by d.sort_at, d.serial
                """)
                .params(queues.parameters())
                .param("units", queues.units())
                .param("apologyUnits", boxed(apologies.units()))
                .param("apologyFields", apologies.fields())
                .param("apologyProcedures", apologies.procedures())
                .param("holders", holders)
                .param("uncovered", uncovered)
                .param("afterAt", after.timestamp())
                .param("afterSerial", after.serial())
                .param("limit", limit)
                .query(Views::item)
                .list();
    }

    /**
     * Open work that the units received or resolve, by urgency; optionally only what is due before a moment and still running.
     * {@code is true} keeps the planner from gathering state by state what one index has in order.
     */
    List<WorkItem> open(Rights.Reach reach, @Nullable Instant dueBefore, Cursor after, int limit) {
        return db.sql("""
                with scope as (select * from unnest(:units::int[], :fields::text[], :procedures::text[])
                                          as s (unit, field, procedure)),
                place as materialized (
                    select d.* from scope q cross join lateral (
                        select d.unit_id, d.year, d.serial, d.sort_at
                          from dossier.dossier d
                         where d.resolving_unit = q.unit
                           and d.state not in ('REFUSED', 'STOPPED', 'RETURNED')
                           and (d.state = any(:states)) is true
                           and d.sort_at < :before and (not :due or d.promised_at is not null)
                           and (q.field is null or d.field = q.field)
                           and (q.procedure is null or d.procedure_code = q.procedure)
                           and (d.sort_at, d.serial) > (:afterAt, :afterSerial)
                         order by d.sort_at, d.serial
                         limit :limit) d
                    union
                    select d.* from scope q cross join lateral (
                        select d.unit_id, d.year, d.serial, d.sort_at
                          from dossier.dossier d
                         where d.unit_id = q.unit and d.resolving_unit <> d.unit_id
                           and d.state not in ('REFUSED', 'STOPPED', 'RETURNED')
                           and (d.state = any(:states)) is true
                           and d.sort_at < :before and (not :due or d.promised_at is not null)
                           and (q.field is null or d.field = q.field)
                           and (q.procedure is null or d.procedure_code = q.procedure)
                           and (d.sort_at, d.serial) > (:afterAt, :afterSerial)
                         order by d.sort_at, d.serial
                         limit :limit) d
                    order by sort_at, serial
                    limit :limit)
                select d.*
                  from place p
                  join dossier.item d on d.unit_id = p.unit_id and d.year = p.year and d.serial = p.serial
                 order by d.sort_at, d.serial
                """)
                .param("units", boxed(reach.units()))
                .param("fields", reach.fields())
                .param("procedures", reach.procedures())
                .param("states", states(null, dueBefore != null))
                .param("due", dueBefore != null)
                .param("before", Timestamp.from(dueBefore == null ? NEVER : dueBefore))
                .param("afterAt", after.timestamp())
                .param("afterSerial", after.serial())
                .param("limit", limit)
                .query(Views::item)
                .list();
    }

    /** Open work of one state; a rare one is not looked for through all the others. */
    List<WorkItem> openIn(State state, Rights.Reach reach, Cursor after, int limit) {
        return db.sql("""
                with scope as (select * from unnest(:units::int[], :fields::text[], :procedures::text[])
                                          as s (unit, field, procedure)),
                place as materialized (
                    select d.* from scope q cross join lateral (
                        select d.unit_id, d.year, d.serial, d.sort_at
                          from dossier.dossier d
                         where d.resolving_unit = q.unit and d.state = :state
                           and d.state not in ('REFUSED', 'STOPPED', 'RETURNED')
                           and (q.field is null or d.field = q.field)
                           and (q.procedure is null or d.procedure_code = q.procedure)
                           and (d.sort_at, d.serial) > (:afterAt, :afterSerial)
                         order by d.sort_at, d.serial
                         limit :limit) d
                    union
                    select d.* from scope q cross join lateral (
                        select d.unit_id, d.year, d.serial, d.sort_at
                          from dossier.dossier d
                         where d.unit_id = q.unit and d.state = :state
                           and d.state not in ('REFUSED', 'STOPPED', 'RETURNED')
                           and (q.field is null or d.field = q.field)
                           and (q.procedure is null or d.procedure_code = q.procedure)
                           and (d.sort_at, d.serial) > (:afterAt, :afterSerial)
                         order by d.sort_at, d.serial
                         limit :limit) d
                    order by sort_at, serial
                    limit :limit)
                select d.*
                  from place p
                  join dossier.item d on d.unit_id = p.unit_id and d.year = p.year and d.serial = p.serial
                 order by d.sort_at, d.serial
                """)
                .param("units", boxed(reach.units()))
                .param("fields", reach.fields())
                .param("procedures", reach.procedures())
                .param("state", state.name())
                .param("afterAt", after.timestamp())
                .param("afterSerial", after.serial())
                .param("limit", limit)
                .query(Views::item)
                .list();
    }

    static String[] states(@Nullable State only, boolean running) {
        return java.util.Arrays.stream(State.values())
                .filter(it -> only == null ? it.isOpen() : it == only)
                .filter(it -> !running || it.clock() == State.Clock.RUNNING)
                .map(State::name)
                .toArray(String[]::new);
    }

    /** Finds by words; the newest first, so the cursor counts down. */
    List<WorkItem> find(Rights.Reach reach, String query, @Nullable State state, long before, int limit) {
        return db.sql("""
                select i.*
                  from dossier.dossier d
                  join dossier.item i on i.unit_id = d.unit_id and i.year = d.year and i.serial = d.serial
                 where d.find @@ cast(:query as tsquery)
                   and d.serial < :before
                   and (cast(:state as text) is null or d.state = :state)
                   and exists (select 1 from unnest(:units::int[], :fields::text[], :procedures::text[]) as s (unit, field, procedure)
                                where s.unit in (d.unit_id, d.resolving_unit) and (s.field is null or s.field = d.field)
                                  and (s.procedure is null or s.procedure = d.procedure_code))
                 order by d.serial desc
                 limit :limit
                """)
                .param("query", query)
                .param("state", state == null ? null : state.name())
                .param("before", before)
                .param("units", boxed(reach.units()))
                .param("fields", reach.fields())
                .param("procedures", reach.procedures())
                .param("limit", limit)
                .query(Views::item)
                .list();
    }

    /** Closed dossiers of one state, the newest reception first. */
    List<WorkItem> closed(Rights.Reach reach, State state, long before, int limit) {
        return db.sql("""
                with granted as materialized (
                    select * from unnest(:units::int[], :fields::text[], :procedures::text[]) as g (unit, field, procedure)),
                reach as (
                    select unit, bool_and(field is not null or procedure is not null) as narrowed from granted group by unit),
                newest as materialized (
                    select d.unit_id, d.year, d.serial
                      from reach s cross join lateral (
                        select d.unit_id, d.year, d.serial
                          from dossier.dossier d
                         where d.unit_id = s.unit and d.state = :state and d.serial < :before
                           and d.state in ('REFUSED', 'STOPPED', 'RETURNED')
                           and (not s.narrowed
                                or exists (select 1 from granted g
                                            where g.unit = d.unit_id and (g.field is null or g.field = d.field)
                                              and (g.procedure is null or g.procedure = d.procedure_code)))
                         order by d.serial desc
                         limit :limit) d
                     order by d.serial desc
                     limit :limit)
                select d.*
                  from newest n
                  join dossier.item d on d.unit_id = n.unit_id and d.year = n.year and d.serial = n.serial
                 order by d.serial desc
                """)
                .param("units", boxed(reach.units()))
                .param("fields", reach.fields())
                .param("procedures", reach.procedures())
                .param("state", state.name())
                .param("before", before)
                .param("limit", limit)
                .query(Views::item)
                .list();
    }

    List<WorkItem> uncollected(Rights.Reach reach, Cursor after, int limit) {
        return db.sql("""
                select d.* from unnest(:units::int[], :fields::text[], :procedures::text[]) as q (unit, field, procedure)
                 cross join lateral (
                    select d.*
                      from dossier.item d
                     where d.unit_id = q.unit and d.state = 'READY'
                       and (q.field is null or d.field = q.field)
                       and (q.procedure is null or d.procedure_code = q.procedure)
                       and (d.finished_at, d.serial) > (:afterAt, :afterSerial)
                     order by d.finished_at, d.serial
                     limit :limit) d
                order by d.finished_at, d.serial
                limit :limit
                """)
                .param("units", boxed(reach.units()))
                .param("fields", reach.fields())
                .param("procedures", reach.procedures())
                .param("afterAt", after.timestamp())
                .param("afterSerial", after.serial())
                .param("limit", limit)
                .query(Views::uncollected)
                .list();
    }

    List<DossierView> register(int unit, @Nullable String field, Instant from, Instant until, Cursor after, int limit) {
        return db.sql("""
                select * from dossier.dossier d
                 where d.unit_id = :unit and d.received_at >= :from and d.received_at < :until
                   and (cast(:field as text) is null or d.field = :field)
                   and (d.received_at, d.serial) > (:afterAt, :afterSerial)
                 order by d.received_at, d.serial
                 limit :limit
                """)
                .param("unit", unit)
                .param("field", field)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("afterAt", after.timestamp())
                .param("afterSerial", after.serial())
                .param("limit", limit)
                .query(Views::dossier)
                .list();
    }

    Map<State, Long> countOpen(Rights.Reach reach) {
        var counts = new TreeMap<State, Long>();
        db.sql("""
                with granted as materialized (
                    select * from unnest(:units::int[], :fields::text[], :procedures::text[]) as g (unit, field, procedure)),
                reach as materialized (
                    select unit, bool_and(field is not null or procedure is not null) as narrowed from granted group by unit)
                select s.state, c.n
                  from unnest(:states::text[]) as s (state)
                 cross join lateral (
                    select count(*) as n
                      from (select 1
                              from reach q cross join lateral (
                                select 1
                                  from dossier.item d
                                 where d.resolving_unit = q.unit and d.state = s.state
                                   and d.state not in ('REFUSED', 'STOPPED', 'RETURNED')
                                   and (not q.narrowed
                                        or exists (select 1 from granted g
                                                    where g.unit = d.resolving_unit and (g.field is null or g.field = d.field)
                                                      and (g.procedure is null or g.procedure = d.procedure_code)))
                                 limit :cap) d
                            union all
                            -- received here for others, as the list shows them; once, also where both units are within reach
                            select 1
                              from reach q cross join lateral (
                                select 1
                                  from dossier.item d
                                 where d.unit_id = q.unit and d.state = s.state and d.resolving_unit <> d.unit_id
                                   and d.state not in ('REFUSED', 'STOPPED', 'RETURNED')
                                   and (not q.narrowed
                                        or exists (select 1 from granted g
                                                    where g.unit = d.unit_id and (g.field is null or g.field = d.field)
                                                      and (g.procedure is null or g.procedure = d.procedure_code)))
                                   and not exists (select 1 from granted g
                                                    where g.unit = d.resolving_unit and (g.field is null or g.field = d.field)
                                                      and (g.procedure is null or g.procedure = d.procedure_code))
                                 limit :cap) d
                             limit :cap) capped) c
                 where c.n > 0
                """)
                .param("states", states(null, false))
                .param("units", boxed(reach.units()))
                .param("fields", reach.fields())
                .param("procedures", reach.procedures())
                .param("cap", COUNT_CAP)
                .query(row -> {
                    counts.put(State.valueOf(row.getString("state")), row.getLong("n"));
                });
        return counts;
    }

    Optional<DossierView> find(DossierId id) {
        return db.sql("select * from dossier.dossier where unit_id = :unit and year = :year and serial = :serial")
                .param("unit", id.unit())
                .param("year", id.year())
                .param("serial", id.serial())
                .query(Views::dossier)
                .optional();
    }

    Optional<DossierView> findByCode(String code) {
        return db.sql("select * from dossier.dossier where code = :code")
                .param("code", code)
                .query(Views::dossier)
                .optional();
    }

    List<DossierView> byPerson(int unit, String token, int limit) {
        return db.sql("""
                select * from dossier.dossier d
                 where d.find @@ cast(:query as tsquery) and d.unit_id = :unit
                 order by d.serial desc
                 limit :limit
                """)
                .param("query", token)
                .param("unit", unit)
                .param("limit", limit)
                .query(Views::dossier)
                .list();
    }

    List<TimelineEvent> timeline(DossierId id) {
        return new ArrayList<>(db.sql("""
                select version, action, from_state, to_state, actor, actor_unit, at, promised_at, number, details, acted_as
                  from dossier.event
                 where unit_id = :unit and year = :year and serial = :serial
                 order by version
                """)
                .param("unit", id.unit())
                .param("year", id.year())
                .param("serial", id.serial())
                .query(Views::event)
                .list());
    }

    private static Integer[] boxed(int[] values) {
        return java.util.Arrays.stream(values).boxed().toArray(Integer[]::new);
    }
}
