package vn.motcua.insight.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Officer;
import vn.motcua.insight.ClosedReport;
import vn.motcua.insight.ClosedReports;
import vn.motcua.insight.Figure;
import vn.motcua.insight.Period;
import vn.motcua.insight.Periods;
import vn.motcua.insight.Report;
import vn.motcua.insight.Reports;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Choice;
import vn.motcua.ui.FigureView;

/** Figures made ready for the page: links behind numbers, sentences about how they stand. */
@Component
class ReportViews {

    private static final List<Figure> FIRST = List.of(
            Figure.RECEIVED,
            Figure.SOLVED,
            Figure.SOLVED_LATE,
            Figure.IN_PROGRESS,
            Figure.IN_PROGRESS_LATE,
            Figure.ON_HOLD,
            Figure.ENDED_WITHOUT_RESULT);

    private final Reports reports;
    private final ClosedReports closed;
    private final Periods periods;
    private final ReportMaps maps;
    private final Units units;
    private final PeriodWords words;
    private final Clock clock;

    ReportViews(
            Reports reports,
            ClosedReports closed,
            Periods periods,
            ReportMaps maps,
            Units units,
            PeriodWords words,
            Clock clock) {
        this.reports = reports;
        this.closed = closed;
        this.periods = periods;
        this.maps = maps;
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    /** @param onMap shown on the map where there is one */
    ReportView running(ReportAsked asked, Figure onMap, Officer me) {
        var report = reports.count(me, asked.question(), asked.by());
        var rows = asked.href("rows");
        return new ReportView(
                words.name(asked.period()),
                whose(asked.unit()),
                words.days(periods.span(asked.period())),
                standing(asked),
                false,
                summary(report, rows),
                table(
                        report,
                        line -> rows(asked, line),
                        line -> asked.by() == Report.By.UNIT
                                ? ofUnit(asked, line).href()
                                : null),
                asked.unit() == null ? maps.of(asked, onMap, report, reports.listUnits(me)) : null,
                arrangements(asked.by(), asked.unit() == null, asked.href()),
                others(asked, me),
                choices(me),
                asked.unitParameter(),
                asked.period().toString(),
                asked.href("print").with("by", asked.by()).text(),
                asked.href("table").with("by", asked.by()).text(),
                closed.whyNotClose(me, asked.unit(), asked.period()).isEmpty()
                        ? asked.href("closing").text()
                        : null);
    }

    ReportView closed(ClosedReport report, Report.By by, Officer me) {
        var path = "/reports/closed/" + report.id();
        var rows = new Address(path + "/rows");
        var counted = closed.count(me, report, by);
        return new ReportView(
                words.name(report.period()),
                whose(report),
                words.days(report.span()),
                closing(report),
                true,
                summary(counted, rows),
                table(counted, line -> narrowed(rows, by, line), _ -> null),
                null,
                arrangements(by, report.isOfCity(), new Address(path)),
                beside(report, me),
                List.of(),
                "",
                report.period().toString(),
                new Address(path + "/print").with("by", by).text(),
                new Address(path + "/table").with("by", by).text(),
                null);
    }

    String whose(ClosedReport report) {
        return report.isOfCity() ? words.say("every-unit.of", report.unitName()) : report.unitName();
    }

    String whose(@Nullable UnitId unit) {
        return unit == null ? words.say("every-unit") : units.get(unit).fullName();
    }

    private List<String> standing(ReportAsked asked) {
        var sentences = new ArrayList<String>();
        var now = clock.instant();
        sentences.add(
                now.isBefore(periods.span(asked.period()).until())
                        ? words.say("running", CivilTime.moment(now))
                        : words.say("open", CivilTime.moment(now)));
        if (reports.upToDateAt() == null) {
            sentences.add(words.say("acts-wait"));
        }
        return sentences;
    }

    private List<String> closing(ClosedReport report) {
        var sentences = new ArrayList<String>();
        sentences.add(
                words.say("closed-by", CivilTime.moment(report.closedAt()), report.closerName(), report.closerTitle()));
        if (report.isCorrection()) {
            sentences.add(words.say("correction-of", report.reason()));
        }
        sentences.add(words.say("hash", report.hash()));
        return sentences;
    }

    private FigureView summary(Report report, Address rows) {
        return new FigureView(
                words.say("summary"),
                FIRST.stream()
                        .map(it -> new FigureView.Bar(
                                words.say("figure." + it),
                                report.total(it),
                                Numbers.write(report.total(it)),
                                report.total(it) == 0
                                        ? null
                                        : rows.with("figure", it).text()))
                        .toList());
    }

    /** @param rowsOf address of the rows of a line, or of all lines for null */
    private ReportTable table(
            Report report,
            Function<Report.@Nullable Line, Address> rowsOf,
            Function<Report.Line, @Nullable Address> own) {
        return ReportTable.of(
                report, words.say("total"), (line, figure) -> rowsOf.apply(line).with("figure", figure), own);
    }

    private static Address rows(ReportAsked asked, Report.@Nullable Line line) {
        return line != null && asked.by() == Report.By.UNIT
                ? ofUnit(asked, line).href("rows")
                : narrowed(asked.href("rows"), asked.by(), line);
    }

    private static ReportAsked ofUnit(ReportAsked asked, Report.Line line) {
        return new ReportAsked(asked.period(), new UnitId(Integer.parseInt(line.key())), Report.By.FIELD);
    }

    private static Address narrowed(Address rows, Report.By by, Report.@Nullable Line line) {
        if (line == null) {
            return rows;
        }
        return switch (by) {
            case UNIT -> rows.with("unit", line.key());
            case FIELD -> rows.with("field", line.key());
            case PROCEDURE -> rows.with("procedure", line.key());
        };
    }

    private List<ReportView.Link> arrangements(Report.By present, boolean units, Address href) {
        var links = new ArrayList<ReportView.Link>();
        for (var by : Report.By.values()) {
            if (by != Report.By.UNIT || units) {
                links.add(new ReportView.Link(
                        words.say("by." + by),
                        by == present ? null : href.with("by", by).text()));
            }
        }
        return links;
    }

    private List<ReportView.Link> others(ReportAsked asked, Officer me) {
        var links = new ArrayList<ReportView.Link>();
        closed.list(me, asked.unit(), asked.period()).forEach(it -> links.add(link(it)));
        links.add(neighbour("previous", asked, asked.period().previous()));
        links.add(neighbour("next", asked, asked.period().next()));
        return links;
    }

    private ReportView.Link neighbour(String which, ReportAsked asked, Period period) {
        return new ReportView.Link(
                words.say(which, words.name(period)),
                new ReportAsked(period, asked.unit(), asked.by()).href().text());
    }

    ClosingPage closing(
            Period period,
            @Nullable UnitId unit,
            Officer me,
            String reason,
            @Nullable Refusal refusal,
            boolean possible) {
        var asked = new ReportAsked(period, unit, Report.By.FIELD);
        return new ClosingPage(
                words.name(period),
                whose(unit),
                words.days(periods.span(period)),
                asked.href("closing").text(),
                asked.href().text(),
                summary(reports.count(me, asked.question(), asked.by()), asked.href("rows")),
                refusal,
                possible,
                closed.list(me, unit, period).stream().map(this::link).toList(),
                reason);
    }

    ReportView.Link link(ClosedReport it) {
        var name = it.isCorrection()
                ? words.say("link.correction", it.sequence() - 1, CivilTime.date(it.closedAt()))
                : words.say("link.closed", CivilTime.date(it.closedAt()));
        return new ReportView.Link(name, "/reports/closed/" + it.id());
    }

    private List<ReportView.Link> beside(ClosedReport report, Officer me) {
        var links = new ArrayList<ReportView.Link>();
        closed.list(me, report.unit(), report.period()).stream()
                .filter(it -> !it.id().equals(report.id()))
                .forEach(it -> links.add(link(it)));
        links.add(new ReportView.Link(
                words.say("link.running"),
                new ReportAsked(report.period(), report.unit(), Report.By.FIELD)
                        .href()
                        .text()));
        return links;
    }

    List<Choice> choices(Officer me) {
        var mine = reports.listUnits(me);
        return mine.size() == 1
                ? List.of()
                : mine.stream()
                        .map(it -> new Choice(
                                String.valueOf(it.value()), units.get(it).fullName()))
                        .toList();
    }
}
