package vn.motcua.dossier.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.ApproveMany.Waiting;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.State;
import vn.motcua.dossier.WorkItem;

/** What waits for a deciding leader, procedure by procedure, with the drafts before the leader's eyes. */
@Repository
class JdbcWaiting {

    private static final int COUNT_CAP = 1_000;

    private final JdbcClient db;

    JdbcWaiting(JdbcClient db) {
        this.db = db;
    }

    record Drafted(WorkItem item, Details.@Nullable Draft draft) {}

    List<Waiting> procedures(Deciding deciding, State state) {
        return db.sql("""
                select d.procedure_code, max(d.procedure_name) as procedure_name, count(distinct (d.unit_id, d.year, d.serial)) as n
                  from unnest(:units::int[], :fields::text[], :procedures::text[], :deciders::text[])
                           as q (unit, field, procedure, decider)
                 cross join lateral (
                    select d.unit_id, d.year, d.serial, d.procedure_code, d.procedure_name
                      from dossier.item d
                     where d.resolving_unit = q.unit and d.state = :state and d.decided_by = q.decider
                       and d.state not in ('REFUSED', 'STOPPED', 'RETURNED')
                       and (q.field is null or d.field = q.field)
                       and (q.procedure is null or d.procedure_code = q.procedure)
                     limit :cap) d
                 group by d.procedure_code
                 order by procedure_name, d.procedure_code
                """)
                .param("units", deciding.units().toArray(Integer[]::new))
                .param("fields", deciding.fields().toArray(new @Nullable String[0]))
                .param("procedures", deciding.procedures().toArray(new @Nullable String[0]))
                .param("deciders", deciding.deciders().toArray(String[]::new))
                .param("state", state.name())
                .param("cap", COUNT_CAP)
                .query((row, n) ->
                        new Waiting(row.getString("procedure_code"), row.getString("procedure_name"), row.getLong("n")))
                .list();
    }

    List<Drafted> drafts(Deciding deciding, State state, String procedure, Cursor after, int limit) {
        return db.sql("""
                select d.*, x.draft
                  from (
                    select distinct d.*
                      from unnest(:units::int[], :fields::text[], :procedures::text[], :deciders::text[])
                           as q (unit, field, procedure, decider)
                     cross join lateral (
                        select d.*
                          from dossier.item d
                         where d.resolving_unit = q.unit and d.state = :state and d.decided_by = q.decider
                           and d.state not in ('REFUSED', 'STOPPED', 'RETURNED')
                           and d.procedure_code = :procedure
                           and (q.field is null or d.field = q.field)
                       and (q.procedure is null or d.procedure_code = q.procedure)
                           and (d.sort_at, d.serial) > (:afterAt, :afterSerial)
                         order by d.sort_at, d.serial
                         limit :limit) d) d
                  join dossier.dossier x on x.unit_id = d.unit_id and x.year = d.year and x.serial = d.serial
                 order by d.sort_at, d.serial
                 limit :limit
                """)
                .param("units", deciding.units().toArray(Integer[]::new))
                .param("fields", deciding.fields().toArray(new @Nullable String[0]))
                .param("procedures", deciding.procedures().toArray(new @Nullable String[0]))
                .param("deciders", deciding.deciders().toArray(String[]::new))
                .param("state", state.name())
                .param("procedure", procedure)
                .param("afterAt", after.timestamp())
                .param("afterSerial", after.serial())
                .param("limit", limit)
                .query((row, n) -> {
                    var draft = row.getString("draft");
                    return new Drafted(
                            Views.item(row, n), draft == null ? null : Json.read(draft, Details.Draft.class));
                })
                .list();
    }
}
