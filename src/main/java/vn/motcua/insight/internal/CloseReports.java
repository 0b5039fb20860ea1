package vn.motcua.insight.internal;

import static vn.motcua.insight.InsightRefusal.*;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.identity.Officer;
import vn.motcua.insight.ClosedReport;
import vn.motcua.insight.ClosedReports;
import vn.motcua.insight.Figure;
import vn.motcua.insight.Period;
import vn.motcua.insight.Periods;
import vn.motcua.insight.Report;
import vn.motcua.insight.ReportRow;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.UnitKind;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.shared.Slice;
import vn.motcua.shared.Text;
import vn.motcua.shared.TimeOrderedId;

/** Keeps rows, counts and hash of a period in one transaction, and the hash in the audit trail too. Nothing opens them again. */
@Service
class CloseReports implements ClosedReports {

    private static final int LONGEST_REASON = 500;
    private static final int MOST = 500;

    private final JdbcClosedReports closed;
    private final HearDossiers hearing;
    private final Scope.Scopes scopes;
    private final Periods periods;
    private final InsightRules rules;
    private final FieldNames fields;
    private final Units units;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CloseReports(
            JdbcClosedReports closed,
            HearDossiers hearing,
            Scope.Scopes scopes,
            Periods periods,
            InsightRules rules,
            FieldNames fields,
            Units units,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.closed = closed;
        this.hearing = hearing;
        this.scopes = scopes;
        this.periods = periods;
        this.rules = rules;
        this.fields = fields;
        this.units = units;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Result<ClosedReport> close(Officer officer, @Nullable UnitId unit, Period period, String reason) {
        var why = Text.clean(reason);
        var refusal =
                whyNotClose(officer, unit, period).or(() -> textRefusal(why)).or(() -> actsWait(period));
        if (refusal.isPresent()) {
            return new Result.Refused<>(refusal.get());
        }
        var last = closed.list(unit, period).size();
        if ((last > 0) == why.isEmpty()) {
            return Result.refused(last > 0 ? INS_104_CLOSED_ALREADY : INS_110_NOTHING_TO_CORRECT);
        }
        try {
            return Result.done(keep(officer, unit, period, last + 1, why));
        } catch (DuplicateKeyException e) {
            return Result.refused(INS_104_CLOSED_ALREADY);
        }
    }

    private ClosedReport keep(Officer officer, @Nullable UnitId unit, Period period, int sequence, String reason) {
        var id = TimeOrderedId.next(clock);
        return Objects.requireNonNull(transaction.execute(_ -> {
            var span = periods.span(period);
            if (unit == null) {
                closed.keepRowsOfCity(id, scopes.everyUnitId(), span);
                closed.keepUnitLines(id, scopes.everyUnit().toList());
            } else {
                closed.keepRows(id, unit, span);
            }
            closed.keepLines(id, fields.byCode());
            closed.keepReport(id, unit, nameOf(unit), period, span, sequence, reason, officer, now());
            var report = closed.find(id).orElseThrow();
            audit.record(entry(report, officer));
            return report;
        }));
    }

    private String nameOf(@Nullable UnitId unit) {
        return (unit == null ? units.listOf(UnitKind.PROVINCE).getFirst() : units.get(unit)).fullName();
    }

    private static AuditEntry entry(ClosedReport report, Officer officer) {
        return new AuditEntry(
                "report.closed",
                officer.account().value().toString(),
                "report:" + report.id(),
                Map.of(
                        "unit",
                                report.unit() == null
                                        ? "city"
                                        : String.valueOf(report.unit().value()),
                        "period", report.period().toString(),
                        "sequence", String.valueOf(report.sequence()),
                        "hash", report.hash()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public Optional<Refusal> whyNotClose(Officer officer, @Nullable UnitId unit, Period period) {
        if (unit == null && !scopes.seesCity(officer)) {
            return Optional.of(Refusal.of(INS_111_NOT_THE_CITY));
        }
        if (unit != null && !Scope.Scopes.leadsWhole(officer, unit)) {
            return Optional.of(Refusal.of(INS_106_EVERY_FIELD));
        }
        if (!period.kind().isReported()) {
            return Optional.of(Refusal.of(INS_101_NO_SUCH_PERIOD));
        }
        var from = closableFrom(period);
        return clock.instant().isBefore(from)
                ? Optional.of(Refusal.of(INS_102_PERIOD_RUNS, CivilTime.moment(from)))
                : Optional.empty();
    }

    @Override
    public Instant closableFrom(Period period) {
        var span = periods.span(period);
        return span.until().plus(rules.closingWait(span.lastDay()));
    }

    private static Optional<Refusal> textRefusal(String reason) {
        return reason.length() > LONGEST_REASON
                ? Optional.of(Refusal.of(INS_105_REASON_TOO_LONG, LONGEST_REASON))
                : Optional.empty();
    }

    private Optional<Refusal> actsWait(Period period) {
        return hearing.isBehind(periods.span(period).until())
                ? Optional.of(Refusal.of(INS_103_ACTS_WAIT))
                : Optional.empty();
    }

    @Override
    public Optional<ClosedReport> find(Officer officer, UUID id) {
        return closed.find(id).filter(it -> isWithin(officer, it.unit()));
    }

    private boolean isWithin(Officer officer, @Nullable UnitId unit) {
        try {
            scopes.ofClosed(officer, unit);
            return true;
        } catch (RefusedException e) {
            return false;
        }
    }

    @Override
    public List<ClosedReport> list(Officer officer, @Nullable UnitId unit, Period period) {
        return isForOthers(officer, unit) ? List.of() : closed.list(unit, period);
    }

    @Override
    public List<ClosedReport> listLatest(Officer officer, @Nullable UnitId unit, int most) {
        return isForOthers(officer, unit) ? List.of() : closed.listLatest(unit, most);
    }

    /** Whoever leads several units asks about all of them, and not about the city. */
    private boolean isForOthers(Officer officer, @Nullable UnitId unit) {
        if (unit == null) {
            return !scopes.seesCity(officer);
        }
        scopes.of(officer, unit);
        return false;
    }

    @Override
    public Report count(Officer officer, ClosedReport report, Report.By by) {
        return closed.count(report.id(), scopes.ofClosed(officer, report.unit()), by);
    }

    @Override
    public Slice<ReportRow> list(
            Officer officer,
            ClosedReport report,
            @Nullable UnitId resolving,
            @Nullable String field,
            @Nullable String procedure,
            Figure figure,
            @Nullable String after,
            int limit) {
        var most = Math.clamp(limit, 1, MOST);
        var scope = scopes.ofClosed(officer, report.unit());
        return FiguresWithinRights.page(
                closed.list(report.id(), scope, resolving, field, procedure, figure, Place.parse(after), most + 1),
                most);
    }
}
