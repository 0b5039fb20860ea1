package vn.motcua.dossier.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.HandedPaper;
import vn.motcua.organization.UnitId;

/** What waits to be passed on, and what was passed on in a stretch of time. */
@Repository
class JdbcTransfers {

    private final JdbcClient db;

    JdbcTransfers(JdbcClient db) {
        this.db = db;
    }

    record Row(
            DossierId id,
            int version,
            String code,
            String procedureName,
            String applicantName,
            UnitId resolving,
            Instant receivedAt,
            int originals,
            @Nullable Instant passedAt,
            @Nullable UUID passedBy) {}

    List<Row> waiting(UnitId unit, DeskReach reach, int limit) {
        return db.sql("""
                select d.unit_id, d.year, d.serial, d.version, d.code, d.procedure_name, d.applicant_name, d.resolving_unit,
                       d.received_at, d.papers, null::timestamptz as passed_at, null::uuid as passed_by
                  from dossier.dossier d
                 where d.unit_id = :unit and d.state = 'RECEIVED' and d.state not in ('REFUSED', 'STOPPED', 'RETURNED')
                   and exists (select 1 from unnest(:units::int[], :fields::text[], :procedures::text[]) as r (unit, field, procedure)
                                where r.unit = d.unit_id and (r.field is null or r.field = d.field)
                                  and (r.procedure is null or r.procedure = d.procedure_code))
                 order by d.sort_at, d.serial
                 limit :limit
                """)
                .param("unit", unit.value())
                .param("units", reach.units())
                .param("fields", reach.fields())
                .param("procedures", reach.procedures())
                .param("limit", limit)
                .query(JdbcTransfers::row)
                .list();
    }

    List<Row> passedOn(UnitId unit, DeskReach reach, Instant from, Instant until, int limit) {
        return db.sql("""
                select d.unit_id, d.year, d.serial, d.version, d.code, d.procedure_name, d.applicant_name, d.resolving_unit,
                       d.received_at, d.papers, e.at as passed_at, e.actor as passed_by
                  from dossier.event e
                  join dossier.dossier d on d.unit_id = e.unit_id and d.year = e.year and d.serial = e.serial
                 where e.unit_id = :unit and e.action = 'PASS_ON' and e.at >= :from and e.at < :until
                   and exists (select 1 from unnest(:units::int[], :fields::text[], :procedures::text[]) as r (unit, field, procedure)
                                where r.unit = d.unit_id and (r.field is null or r.field = d.field)
                                  and (r.procedure is null or r.procedure = d.procedure_code))
                 order by e.at, e.serial
                 limit :limit
                """)
                .param("unit", unit.value())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("units", reach.units())
                .param("fields", reach.fields())
                .param("procedures", reach.procedures())
                .param("limit", limit)
                .query(JdbcTransfers::row)
                .list();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        var passed = row.getTimestamp("passed_at");
        return new Row(
                new DossierId(row.getInt("unit_id"), row.getInt("year"), row.getLong("serial")),
                row.getInt("version"),
                row.getString("code"),
                row.getString("procedure_name"),
                row.getString("applicant_name"),
                new UnitId(row.getInt("resolving_unit")),
                row.getTimestamp("received_at").toInstant(),
                originals(row.getString("papers")),
                passed == null ? null : passed.toInstant(),
                row.getObject("passed_by", UUID.class));
    }

    private static int originals(String papers) {
        return Json.readList(papers, HandedPaper.class).stream()
                .filter(it -> it.kind() == HandedPaper.Kind.ORIGINAL)
                .mapToInt(HandedPaper::quantity)
                .sum();
    }
}
