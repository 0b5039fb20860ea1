package vn.motcua.insight.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.identity.Officer;
import vn.motcua.insight.Due;
import vn.motcua.insight.DueRow;
import vn.motcua.insight.Figure;
import vn.motcua.insight.Holder;
import vn.motcua.insight.Load;
import vn.motcua.insight.Periods;
import vn.motcua.insight.Report;
import vn.motcua.insight.ReportQuestion;
import vn.motcua.insight.ReportRow;
import vn.motcua.insight.Reports;
import vn.motcua.insight.Span;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Slice;

/** Answers from the facts, narrowed to the officer's units and fields. */
@Service
class FiguresWithinRights implements Reports {

    private static final int MOST = 500;

    private final JdbcReports reports;
    private final Scope.Scopes scopes;
    private final Periods periods;
    private final HearDossiers hearing;
    private final Units units;
    private final FieldNames fields;
    private final Clock clock;

    FiguresWithinRights(
            JdbcReports reports,
            Scope.Scopes scopes,
            Periods periods,
            HearDossiers hearing,
            Units units,
            FieldNames fields,
            Clock clock) {
        this.reports = reports;
        this.scopes = scopes;
        this.periods = periods;
        this.hearing = hearing;
        this.units = units;
        this.fields = fields;
        this.clock = clock;
    }

    @Override
    public Report count(Officer officer, ReportQuestion question, Report.By by) {
        var scope = scopes.of(officer, question.unit());
        return named(reports.count(scope, span(question), question, by), by);
    }

    private Span span(ReportQuestion question) {
        return periods.span(question.period()).upTo(clock.instant());
    }

    private Report named(Report report, Report.By by) {
        var names = fields.byCode();
        return switch (by) {
            case UNIT -> renamed(report, it -> units.get(unit(it)).fullName());
            case FIELD -> renamed(report, it -> names.getOrDefault(it, it));
            case PROCEDURE -> report;
        };
    }

    private static UnitId unit(String key) {
        return new UnitId(Integer.parseInt(key));
    }

    private static Report renamed(Report report, UnaryOperator<String> name) {
        return new Report(report.lines().stream()
                .map(it -> new Report.Line(it.key(), name.apply(it.key()), it.dossiers()))
                .toList());
    }

    @Override
    public Slice<ReportRow> list(
            Officer officer, ReportQuestion question, Figure figure, @Nullable String after, int limit) {
        var scope = scopes.of(officer, question.unit());
        var most = Math.clamp(limit, 1, MOST);
        return page(reports.list(scope, span(question), question, figure, Place.parse(after), most + 1), most);
    }

    static Slice<ReportRow> page(List<ReportRow> rows, int limit) {
        return Slice.of(rows, limit, it -> Place.of(it.receivedAt(), it.dossier()));
    }

    @Override
    public List<Load> countDue(Officer officer, @Nullable UnitId unit) {
        var now = clock.instant();
        return reports.countDue(scopes.of(officer, unit), now, tomorrow(now)).stream()
                .sorted(Comparator.comparing((Load it) -> -it.count(Due.OVERDUE))
                        .thenComparing(it -> -it.count(Due.TODAY))
                        .thenComparing(it -> -it.total())
                        .thenComparing(it -> it.holder().toString()))
                .toList();
    }

    private static Instant tomorrow(Instant now) {
        return CivilTime.instant(CivilTime.day(now).plusDays(1).atStartOfDay());
    }

    @Override
    public Slice<DueRow> listDue(
            Officer officer, @Nullable UnitId unit, Holder holder, Due due, @Nullable String after, int limit) {
        var now = clock.instant();
        var most = Math.clamp(limit, 1, MOST);
        var rows = reports.listDue(
                scopes.of(officer, unit), now, tomorrow(now), holder.account(), due, Place.parse(after), most + 1);
        return Slice.of(
                rows, most, it -> Place.of(it.promisedAt() == null ? it.receivedAt() : it.promisedAt(), it.dossier()));
    }

    @Override
    public List<UnitId> listUnits(Officer officer) {
        return Arrays.stream(scopes.of(officer, null).distinctUnits())
                .map(UnitId::new)
                .toList();
    }

    @Override
    public @Nullable Instant upToDateAt() {
        return hearing.upToDateAt();
    }
}
