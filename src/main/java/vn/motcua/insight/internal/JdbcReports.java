package vn.motcua.insight.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.DossierId;
import vn.motcua.insight.Due;
import vn.motcua.insight.DueRow;
import vn.motcua.insight.Figure;
import vn.motcua.insight.Holder;
import vn.motcua.insight.Load;
import vn.motcua.insight.Outcome;
import vn.motcua.insight.Report;
import vn.motcua.insight.ReportQuestion;
import vn.motcua.insight.ReportRow;
import vn.motcua.insight.Source;
import vn.motcua.insight.Span;
import vn.motcua.organization.UnitId;

/** The SQL of what is counted now. Counts and lists read the same two functions of the schema. */
@Repository
class JdbcReports {

    private final JdbcClient db;

    JdbcReports(JdbcClient db) {
        this.db = db;
    }

    /** Names of units are left to the caller. */
    Report count(Scope scope, Span span, ReportQuestion question, Report.By by) {
        var lines = new Lines();
        db.sql("""
                select g.line, coalesce(p.name, g.line) as name, g.source, g.outcome, sum(g.n)::bigint as n
                  from (select case :by when 'UNIT' then m.resolving_unit::text when 'FIELD' then m.field else m.procedure_code end
                                   as line,
                               m.resolving_unit, m.field, m.source, m.outcome, count(*) as n
                          from insight.member(:members, :since, :until) m
                         where (cast(:field as text) is null or m.field = :field)
                           and (cast(:procedure as text) is null or m.procedure_code = :procedure)
                         group by 1, 2, 3, 4, 5) g
                  join unnest(:units::int[], :fields::text[]) as s (unit, field)
                    on s.unit = g.resolving_unit and (s.field is null or s.field = g.field)
                  left join insight.procedure p on p.code = g.line and :by = 'PROCEDURE'
                 group by g.line, p.name, g.source, g.outcome
                 order by g.line
                """)
                .param("by", by.name())
                .param("members", scope.distinctUnits())
                .param("units", scope.units())
                .param("fields", scope.fields())
                .param("since", Timestamp.from(span.since()))
                .param("until", Timestamp.from(span.until()))
                .param("field", question.field())
                .param("procedure", question.procedure())
                .query(lines::add);
        return lines.report();
    }

    /** Rows of (line, name, source, outcome, n) gathered into lines. */
    static final class Lines {

        private final Map<String, Report.Line> lines = new LinkedHashMap<>();

        void add(ResultSet row) throws SQLException {
            var key = row.getString("line");
            var name = row.getString("name");
            lines.computeIfAbsent(key, _ -> new Report.Line(key, name, new LinkedHashMap<>()))
                    .dossiers()
                    .put(
                            new Report.Way(
                                    Source.valueOf(row.getString("source")), Outcome.valueOf(row.getString("outcome"))),
                            row.getLong("n"));
        }

        Report report() {
            return new Report(List.copyOf(lines.values()));
        }
    }

    List<ReportRow> list(Scope scope, Span span, ReportQuestion question, Figure figure, Place after, int limit) {
        return db.sql("""
                select m.unit_id, m.year, m.serial, m.code, m.resolving_unit, m.field, coalesce(p.name, m.procedure_code) as name,
                       m.received_at, m.promised_at, m.ended_at, m.source, m.outcome
                  from insight.member(:members, :since, :until) m
                  left join insight.procedure p on p.code = m.procedure_code
                 where (cast(:field as text) is null or m.field = :field)
                   and (cast(:procedure as text) is null or m.procedure_code = :procedure)
                   and m.source = any (:sources) and m.outcome = any (:outcomes)
                   and (m.received_at, m.serial, m.unit_id) > (:afterAt, :afterSerial, :afterUnit)
                   and exists (select 1 from unnest(:units::int[], :fields::text[]) as s (unit, field)
                                where s.unit = m.resolving_unit and (s.field is null or s.field = m.field))
                 order by m.received_at, m.serial, m.unit_id
                 limit :limit
                """)
                .param("members", scope.distinctUnits())
                .param("units", scope.units())
                .param("fields", scope.fields())
                .param("since", Timestamp.from(span.since()))
                .param("until", Timestamp.from(span.until()))
                .param("field", question.field())
                .param("procedure", question.procedure())
                .param("sources", figure.sources())
                .param("outcomes", figure.outcomes())
                .param("afterAt", after.timestamp())
                .param("afterSerial", after.serial())
                .param("afterUnit", after.unit())
                .param("limit", limit)
                .query(JdbcReports::row)
                .list();
    }

    static ReportRow row(ResultSet row, int ignored) throws SQLException {
        return new ReportRow(
                dossier(row),
                row.getString("code"),
                new UnitId(row.getInt("resolving_unit")),
                row.getString("field"),
                row.getString("name"),
                row.getTimestamp("received_at").toInstant(),
                StoredFacts.instant(row.getTimestamp("promised_at")),
                StoredFacts.instant(row.getTimestamp("ended_at")),
                Source.valueOf(row.getString("source")),
                Outcome.valueOf(row.getString("outcome")));
    }

    private static DossierId dossier(ResultSet row) throws SQLException {
        return new DossierId(row.getInt("unit_id"), row.getInt("year"), row.getLong("serial"));
    }

    List<Load> countDue(Scope scope, Instant moment, Instant tomorrow) {
        var loads = new LinkedHashMap<Holder, Load>();
        db.sql("""
                select w.holder, w.due, count(*) as n
                  from insight.open_work(:members, :moment, :tomorrow) w
                 where exists (select 1 from unnest(:units::int[], :fields::text[]) as s (unit, field)
                                where s.unit = w.resolving_unit and (s.field is null or s.field = w.field))
                 group by w.holder, w.due
                """)
                .param("members", scope.distinctUnits())
                .param("units", scope.units())
                .param("fields", scope.fields())
                .param("moment", Timestamp.from(moment))
                .param("tomorrow", Timestamp.from(tomorrow))
                .query(row -> {
                    loads.computeIfAbsent(
                                    new Holder(row.getObject("holder", UUID.class)),
                                    it -> new Load(it, new EnumMap<>(Due.class)))
                            .dossiers()
                            .put(Due.valueOf(row.getString("due")), row.getLong("n"));
                });
        return List.copyOf(loads.values());
    }

    List<DueRow> listDue(
            Scope scope, Instant moment, Instant tomorrow, @Nullable UUID holder, Due due, Place after, int limit) {
        return db.sql("""
                select w.unit_id, w.year, w.serial, w.code, w.resolving_unit, w.field, coalesce(p.name, w.procedure_code) as name,
                       w.received_at, w.promised_at
                  from insight.open_work(:members, :moment, :tomorrow) w
                  left join insight.procedure p on p.code = w.procedure_code
                 where w.holder is not distinct from cast(:holder as uuid) and w.due = :due
                   and (coalesce(w.promised_at, w.received_at), w.serial, w.unit_id) > (:afterAt, :afterSerial, :afterUnit)
                   and exists (select 1 from unnest(:units::int[], :fields::text[]) as s (unit, field)
                                where s.unit = w.resolving_unit and (s.field is null or s.field = w.field))
                 order by coalesce(w.promised_at, w.received_at), w.serial, w.unit_id
                 limit :limit
                """)
                .param("members", scope.distinctUnits())
                .param("units", scope.units())
                .param("fields", scope.fields())
                .param("moment", Timestamp.from(moment))
                .param("tomorrow", Timestamp.from(tomorrow))
                .param("holder", holder)
                .param("due", due.name())
                .param("afterAt", after.timestamp())
                .param("afterSerial", after.serial())
                .param("afterUnit", after.unit())
                .param("limit", limit)
                .query((row, _) -> new DueRow(
                        dossier(row),
                        row.getString("code"),
                        new UnitId(row.getInt("resolving_unit")),
                        row.getString("field"),
                        row.getString("name"),
                        row.getTimestamp("received_at").toInstant(),
                        StoredFacts.instant(row.getTimestamp("promised_at"))))
                .list();
    }
}
