package vn.motcua.dossier.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.State;
import vn.motcua.dossier.WorkItem;

/**
 * The lists of whoever works for many units, a department or the city. Where {@link JdbcLists} reads every unit for itself, these
 * read the open work of a state in its order and pass over other units': with most units in the scope little is passed over.
 * {@code is true} asks without offering the planner an index by units or states, which would fetch and sort all of them.
 */
@Repository
class JdbcWideLists {

    private final JdbcClient db;

    JdbcWideLists(JdbcClient db) {
        this.db = db;
    }

    List<WorkItem> work(Queues queues, UUID[] holders, UUID[] uncovered, WideScope apologies, Cursor after, int limit) {
        var work = WideWork.of(queues, apologies);
        return db.sql(work.sql())
                .params(work.values())
                .param("holders", holders)
                .param("uncovered", uncovered)
                .param("afterAt", after.timestamp())
                .param("afterSerial", after.serial())
                .param("limit", limit)
                .query(Views::item)
                .list();
    }

    /** As {@link JdbcLists#open}. */
    List<WorkItem> open(WideScope scope, @Nullable Instant dueBefore, Cursor after, int limit) {
        return db.sql("""
                with scope as materialized (
                    select cast(units as int[]) as units, field, procedure
                      from unnest(:units::text[], :fields::text[], :procedures::text[]) as s (units, field, procedure)),
                place as materialized (
                    select distinct d.* from scope q cross join lateral (
                        select d.unit_id, d.year, d.serial, d.sort_at
                          from dossier.dossier d
                         where d.state not in ('REFUSED', 'STOPPED', 'RETURNED')
                           and (d.state = any(:states)) is true
                           and d.sort_at < :before and (not :due or d.promised_at is not null)
                           and (q.field is null or d.field = q.field)
                           and (q.procedure is null or d.procedure_code = q.procedure)
                           and (d.sort_at, d.serial) > (:afterAt, :afterSerial)
                           and (d.resolving_unit = any(q.units) or d.unit_id = any(q.units)) is true
                         order by d.sort_at, d.serial
                         limit :limit) d
                    order by sort_at, serial
                    limit :limit)
                select d.*
                  from place p
                  join dossier.item d on d.unit_id = p.unit_id and d.year = p.year and d.serial = p.serial
                 order by d.sort_at, d.serial
                """)
                .param("units", scope.unitLists())
                .param("fields", scope.fields())
                .param("procedures", scope.procedures())
                .param("states", JdbcLists.states(null, dueBefore != null))
                .param("due", dueBefore != null)
                .param("before", Timestamp.from(dueBefore == null ? JdbcLists.NEVER : dueBefore))
                .param("afterAt", after.timestamp())
                .param("afterSerial", after.serial())
                .param("limit", limit)
                .query(Views::item)
                .list();
    }

    /** As {@link JdbcLists#openIn}. */
    List<WorkItem> openIn(State state, WideScope scope, Cursor after, int limit) {
        return db.sql("""
                with scope as materialized (
                    select cast(units as int[]) as units, field, procedure
                      from unnest(:units::text[], :fields::text[], :procedures::text[]) as s (units, field, procedure)),
                place as materialized (
                    select distinct d.* from scope q cross join lateral (
                        select d.unit_id, d.year, d.serial, d.sort_at
                          from dossier.dossier d
                         where d.state = :state and d.state not in ('REFUSED', 'STOPPED', 'RETURNED')
                           and (q.field is null or d.field = q.field)
                           and (q.procedure is null or d.procedure_code = q.procedure)
                           and (d.sort_at, d.serial) > (:afterAt, :afterSerial)
                           and (d.resolving_unit = any(q.units) or d.unit_id = any(q.units)) is true
                         order by d.sort_at, d.serial
                         limit :limit) d
                    order by sort_at, serial
                    limit :limit)
                select d.*
                  from place p
                  join dossier.item d on d.unit_id = p.unit_id and d.year = p.year and d.serial = p.serial
                 order by d.sort_at, d.serial
                """)
                .param("units", scope.unitLists())
                .param("fields", scope.fields())
                .param("procedures", scope.procedures())
                .param("state", state.name())
                .param("afterAt", after.timestamp())
                .param("afterSerial", after.serial())
                .param("limit", limit)
                .query(Views::item)
                .list();
    }
}
