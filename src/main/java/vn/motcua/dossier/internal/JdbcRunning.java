package vn.motcua.dossier.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.DossierId;

/** Reads the dossiers whose promise lies over given days, one resolving unit at a time, so that no list grows with the city. */
@Repository
class JdbcRunning {

    private final JdbcClient db;

    JdbcRunning(JdbcClient db) {
        this.db = db;
    }

    /** The next unit with open work above this one. */
    Optional<Integer> findUnitAfter(int unit) {
        return db.sql("""
                select min(resolving_unit)
                  from dossier.dossier
                 where resolving_unit > :unit and state not in ('REFUSED', 'STOPPED', 'RETURNED')
                """).param("unit", unit).query((row, n) -> row.getObject(1, Integer.class)).list().stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    /**
     * Dossiers of the unit in order of their key.
     *
     * @param from   promised at this moment or later
     * @param before clock started before this moment; null for whenever
     */
    List<Dossier> list(int unit, Instant from, @Nullable Instant before, @Nullable DossierId after, int limit) {
        return db.sql("""
                select unit_id, year, serial, version, code, state, state_before, resolving_unit, field, procedure_code,
                       procedure_version, decided_by, on_the_spot, term_unit, term_amount, holder, admitted_by, drafted_by, clock_started_at, clock_reason,
                       promised_first, promised_at, provisional, sort_at, suspensions, supplements, apologies, apology_state,
                       late, watch_at, draft, result_number, finished_at, returned_at, acted_at, acted_by, channel, other_terms, step
                  from dossier.dossier
                 where resolving_unit = :resolving
                   and state in ('RECEIVED', 'PASSED_ON', 'EXAMINING', 'SUPPLEMENT_PROPOSED', 'WAITING_SUPPLEMENT',
                                 'WAITING_OBLIGATION', 'DRAFTED', 'WAITING_APPROVAL', 'APPROVED', 'SIGNED', 'WITHDRAWAL_REQUESTED')
                   and sort_at >= :from and promised_at >= :from
                   and (cast(:before as timestamptz) is null or clock_started_at < :before)
                   and (unit_id, year, serial) > (:unit, :year, :serial)
                 order by unit_id, year, serial
                 limit :limit
                """)
                .param("resolving", unit)
                .param("from", Timestamp.from(from))
                .param("before", JdbcDossiers.timestamp(before))
                .param("unit", after == null ? 0 : after.unit())
                .param("year", after == null ? 0 : after.year())
                .param("serial", after == null ? 0 : after.serial())
                .param("limit", limit)
                .query((row, n) -> JdbcDossiers.read(row))
                .list();
    }
}
