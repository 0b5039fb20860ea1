package vn.motcua.dossier.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.DossierId;
import vn.motcua.identity.Rights;

/** Reads the open work of one unit that is on another version of a procedure; its cost is that of the unit's open work. */
@Repository
class JdbcOnOtherVersions {

    private final JdbcClient db;

    JdbcOnOtherVersions(JdbcClient db) {
        this.db = db;
    }

    /** How many, counting no further than the limit. */
    int count(int unit, String procedure, long version, Rights.@Nullable Scope scope, int limit) {
        return db.sql("""
                select count(*)
                  from (select 1
                          from dossier.dossier d
                         where resolving_unit = :resolving
                           and state in ('RECEIVED', 'PASSED_ON', 'EXAMINING', 'SUPPLEMENT_PROPOSED', 'WAITING_SUPPLEMENT',
                                         'WAITING_OBLIGATION', 'DRAFTED', 'WAITING_APPROVAL', 'APPROVED', 'SIGNED',
                                         'WITHDRAWAL_REQUESTED')
                           and procedure_code = :procedure and procedure_version <> :version
                           and (:everything
                                or exists (select 1 from unnest(:units::int[], :fields::text[]) as r (unit, field)
                                            where r.unit = d.resolving_unit and (r.field is null or r.field = d.field)))
                         limit :limit) as counted
                """)
                .param("resolving", unit)
                .param("procedure", procedure)
                .param("version", version)
                .param("everything", scope == null)
                .param("units", units(scope))
                .param("fields", fields(scope))
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    private static int[] units(Rights.@Nullable Scope scope) {
        return scope == null ? new int[0] : scope.units();
    }

    private static Object fields(Rights.@Nullable Scope scope) {
        if (scope == null) {
            return new String[0];
        }
        return scope.fields();
    }

    /** In order of their key. */
    List<Dossier> list(
            int unit,
            String procedure,
            long version,
            Rights.@Nullable Scope scope,
            @Nullable DossierId after,
            int limit) {
        return db.sql("""
                select unit_id, year, serial, version, code, state, state_before, resolving_unit, field, procedure_code,
                       procedure_version, decided_by, on_the_spot, term_unit, term_amount, holder, admitted_by, drafted_by, clock_started_at, clock_reason,
                       promised_first, promised_at, provisional, sort_at, suspensions, supplements, apologies, apology_state,
                       late, watch_at, draft, result_number, finished_at, returned_at, acted_at, acted_by, channel,
                       other_terms, step
                  from dossier.dossier d
                 where resolving_unit = :resolving
                   and state in ('RECEIVED', 'PASSED_ON', 'EXAMINING', 'SUPPLEMENT_PROPOSED', 'WAITING_SUPPLEMENT',
                                 'WAITING_OBLIGATION', 'DRAFTED', 'WAITING_APPROVAL', 'APPROVED', 'SIGNED', 'WITHDRAWAL_REQUESTED')
                   and procedure_code = :procedure and procedure_version <> :version
                   and (:everything
                        or exists (select 1 from unnest(:units::int[], :fields::text[]) as r (unit, field)
                                    where r.unit = d.resolving_unit and (r.field is null or r.field = d.field)))
                   and (unit_id, year, serial) > (:unit, :year, :serial)
                 order by unit_id, year, serial
                 limit :limit
                """)
                .param("resolving", unit)
                .param("procedure", procedure)
                .param("version", version)
                .param("everything", scope == null)
                .param("units", units(scope))
                .param("fields", fields(scope))
                .param("unit", after == null ? 0 : after.unit())
                .param("year", after == null ? 0 : after.year())
                .param("serial", after == null ? 0 : after.serial())
                .param("limit", limit)
                .query((row, n) -> JdbcDossiers.read(row))
                .list();
    }
}
