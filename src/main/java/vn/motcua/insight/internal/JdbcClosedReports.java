package vn.motcua.insight.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.identity.Officer;
import vn.motcua.insight.ClosedReport;
import vn.motcua.insight.Figure;
import vn.motcua.insight.Period;
import vn.motcua.insight.Report;
import vn.motcua.insight.ReportRow;
import vn.motcua.insight.Span;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;

/** The SQL of closed reports: written once, within the database whatever their size, and read back. */
@Repository
class JdbcClosedReports {

    private final JdbcClient db;

    JdbcClosedReports(JdbcClient db) {
        this.db = db;
    }

    /** Keeps the rows of the period as they are at this moment. */
    void keepRows(UUID report, UnitId unit, Span span) {
        db.sql("""
                insert into insight.closed_row (report_id, unit_id, year, serial, code, field, procedure_code, received_at,
                                                promised_at, ended_at, source, outcome)
                select :report, m.unit_id, m.year, m.serial, m.code, m.field, m.procedure_code, m.received_at, m.promised_at,
                       m.ended_at, m.source, m.outcome
                  from insight.member(array[:unit], :since, :until) m
                """)
                .param("report", report)
                .param("unit", unit.value())
                .param("since", Timestamp.from(span.since()))
                .param("until", Timestamp.from(span.until()))
                .update();
    }

    /** As {@link #keepRows}, of every unit. It may take longer than a page's statement; what follows in the transaction too. */
    void keepRowsOfCity(UUID report, Integer[] units, Span span) {
        db.sql("set local statement_timeout = '5min'").update();
        db.sql("""
                insert into insight.closed_row (report_id, unit_id, year, serial, code, field, procedure_code, received_at,
                                                promised_at, ended_at, source, outcome, resolving_unit)
                select :report, m.unit_id, m.year, m.serial, m.code, m.field, m.procedure_code, m.received_at, m.promised_at,
                       m.ended_at, m.source, m.outcome, m.resolving_unit
                  from insight.member(:units, :since, :until) m
                """)
                .param("report", report)
                .param("units", units)
                .param("since", Timestamp.from(span.since()))
                .param("until", Timestamp.from(span.until()))
                .update();
    }

    /** Counts the kept rows of a city by unit. */
    void keepUnitLines(UUID report, List<Unit> units) {
        db.sql("""
                insert into insight.closed_unit_line (report_id, resolving_unit, unit_name, source, outcome, dossiers)
                select r.report_id, r.resolving_unit, u.name, r.source, r.outcome, count(*)
                  from insight.closed_row r
                  join unnest(:units::int[], :names::text[]) as u (id, name) on u.id = r.resolving_unit
                 where r.report_id = :report
                 group by r.report_id, r.resolving_unit, u.name, r.source, r.outcome
                """)
                .param("report", report)
                .param("units", units.stream().map(it -> it.id().value()).toArray(Integer[]::new))
                .param("names", units.stream().map(Unit::fullName).toArray(String[]::new))
                .update();
    }

    /** Counts the kept rows, with the names of today. */
    void keepLines(UUID report, Map<String, String> fieldNames) {
        var fields = List.copyOf(fieldNames.keySet());
        db.sql("""
                insert into insight.closed_line (report_id, field, field_name, procedure_code, procedure_name, source, outcome,
                                                 dossiers)
                select r.report_id, r.field, coalesce(f.name, r.field), r.procedure_code, coalesce(p.name, r.procedure_code),
                       r.source, r.outcome, count(*)
                  from insight.closed_row r
                  left join insight.procedure p on p.code = r.procedure_code
                  left join unnest(:fields::text[], :names::text[]) as f (code, name) on f.code = r.field
                 where r.report_id = :report
                 group by r.report_id, r.field, f.name, r.procedure_code, p.name, r.source, r.outcome
                """)
                .param("report", report)
                .param("fields", fields.toArray(String[]::new))
                .param("names", fields.stream().map(fieldNames::get).toArray(String[]::new))
                .update();
    }

    /** Signs the kept rows; a second report with the same sequence violates a constraint. */
    void keepReport(
            UUID report,
            @Nullable UnitId unit,
            String name,
            Period period,
            Span span,
            int sequence,
            String reason,
            Officer closer,
            Instant at) {
        db.sql("""
                insert into insight.closed_report (id, unit_id, unit_name, period, since, until, sequence, reason, closed_at,
                                                   closed_by, closer_name, closer_title, dossiers, hash)
                select :report, :unit, :unitName, :period, :since, :until, :sequence, :reason, :at, :closer, :closerName,
                       :closerTitle, (select count(*) from insight.closed_row where report_id = :report),
                       insight.hash_of(:report, :unit, :period, :since, :until, :sequence::smallint)
                """)
                .param("report", report)
                .param("unit", key(unit))
                .param("unitName", name)
                .param("period", period.toString())
                .param("since", Timestamp.from(span.since()))
                .param("until", Timestamp.from(span.until()))
                .param("sequence", sequence)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("closer", closer.account().value())
                .param("closerName", closer.fullName())
                .param("closerTitle", closer.title())
                .update();
    }

    Optional<ClosedReport> find(UUID id) {
        return db.sql("""
                select id, unit_id, unit_name, period, since, until, sequence, reason, closed_at, closer_name, closer_title,
                       dossiers, hash
                  from insight.closed_report
                 where id = :id
                """).param("id", id).query(JdbcClosedReports::read).optional();
    }

    private static int key(@Nullable UnitId unit) {
        return unit == null ? Scope.EVERY_UNIT : unit.value();
    }

    List<ClosedReport> list(@Nullable UnitId unit, Period period) {
        return db.sql("""
                select id, unit_id, unit_name, period, since, until, sequence, reason, closed_at, closer_name, closer_title,
                       dossiers, hash
                  from insight.closed_report
                 where unit_id = :unit and period = :period
                 order by sequence
                """)
                .param("unit", key(unit))
                .param("period", period.toString())
                .query(JdbcClosedReports::read)
                .list();
    }

    List<ClosedReport> listLatest(@Nullable UnitId unit, int most) {
        return db.sql("""
                select id, unit_id, unit_name, period, since, until, sequence, reason, closed_at, closer_name, closer_title,
                       dossiers, hash
                  from insight.closed_report
                 where unit_id = :unit
                 order by closed_at desc, id
                 limit :most
                """)
                .param("unit", key(unit))
                .param("most", most)
                .query(JdbcClosedReports::read)
                .list();
    }

    private static ClosedReport read(ResultSet row, int ignored) throws SQLException {
        var unit = row.getInt("unit_id");
        return new ClosedReport(
                row.getObject("id", UUID.class),
                unit == Scope.EVERY_UNIT ? null : new UnitId(unit),
                row.getString("unit_name"),
                Period.parse(row.getString("period")).orElseThrow(),
                new Span(
                        row.getTimestamp("since").toInstant(),
                        row.getTimestamp("until").toInstant()),
                row.getInt("sequence"),
                row.getString("reason"),
                row.getTimestamp("closed_at").toInstant(),
                row.getString("closer_name"),
                row.getString("closer_title"),
                row.getInt("dossiers"),
                row.getString("hash"));
    }

    Report count(UUID report, Scope scope, Report.By by) {
        var lines = new JdbcReports.Lines();
        db.sql("""
                select case :by when 'UNIT' then coalesce(l.resolving_unit, r.unit_id)::text when 'FIELD' then l.field else l.procedure_code end as line,
                       case :by when 'UNIT' then coalesce(nullif(l.unit_name, ''), r.unit_name) when 'FIELD' then l.field_name else l.procedure_name end as name,
                       l.source, l.outcome, sum(l.dossiers)::bigint as n
                  from insight.closed_report r
                  join (select report_id, null::int as resolving_unit, '' as unit_name, field, field_name, procedure_code,
                               procedure_name, source, outcome, dossiers
                          from insight.closed_line where :by <> 'UNIT' or not :ofCity
                         union all
                        select report_id, resolving_unit, unit_name, '', '', '', '', source, outcome, dossiers
                          from insight.closed_unit_line where :by = 'UNIT' and :ofCity) l on l.report_id = r.id
                  join unnest(:units::int[], :fields::text[]) as s (unit, field)
                    on s.unit = r.unit_id and (s.field is null or s.field = l.field)
                 where r.id = :report
                 group by 1, 2, l.source, l.outcome
                 order by 1
                """)
                .param("by", by.name())
                .param("ofCity", scope == Scope.OF_CITY)
                .param("report", report)
                .param("units", scope.units())
                .param("fields", scope.fields())
                .query(lines::add);
        return lines.report();
    }

    List<ReportRow> list(
            UUID report,
            Scope scope,
            @Nullable UnitId resolving,
            @Nullable String field,
            @Nullable String procedure,
            Figure figure,
            Place after,
            int limit) {
        return db.sql("""
                select m.unit_id, m.year, m.serial, m.code, coalesce(m.resolving_unit, r.unit_id) as resolving_unit, m.field,
                       coalesce((select l.procedure_name from insight.closed_line l
                                  where l.report_id = m.report_id and l.procedure_code = m.procedure_code limit 1),
                                m.procedure_code) as name,
                       m.received_at, m.promised_at, m.ended_at, m.source, m.outcome
                  from insight.closed_row m
                  join insight.closed_report r on r.id = m.report_id
                 where m.report_id = :report
                   and (cast(:resolving as int) is null or m.resolving_unit = :resolving)
                   and (cast(:field as text) is null or m.field = :field)
                   and (cast(:procedure as text) is null or m.procedure_code = :procedure)
                   and m.source = any (:sources) and m.outcome = any (:outcomes)
                   and (m.received_at, m.serial, m.unit_id) > (:afterAt, :afterSerial, :afterUnit)
                   and exists (select 1 from unnest(:units::int[], :fields::text[]) as s (unit, field)
                                where s.unit = r.unit_id and (s.field is null or s.field = m.field))
                 order by m.received_at, m.serial, m.unit_id
                 limit :limit
                """)
                .param("report", report)
                .param("units", scope.units())
                .param("fields", scope.fields())
                .param("resolving", resolving == null ? null : resolving.value())
                .param("field", field)
                .param("procedure", procedure)
                .param("sources", figure.sources())
                .param("outcomes", figure.outcomes())
                .param("afterAt", after.timestamp())
                .param("afterSerial", after.serial())
                .param("afterUnit", after.unit())
                .param("limit", limit)
                .query(JdbcReports::row)
                .list();
    }
}
