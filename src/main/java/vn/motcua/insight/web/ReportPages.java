package vn.motcua.insight.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.identity.Officer;
import vn.motcua.insight.ClosedReports;
import vn.motcua.insight.Period;
import vn.motcua.insight.Periods;
import vn.motcua.insight.Report;
import vn.motcua.insight.ReportQuestion;
import vn.motcua.insight.Reports;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.CivilTime;

/** Where leaders find their figures, and the report of a period as it stands now. */
@Controller
class ReportPages {

    private static final int LATEST = 12;
    static final int A_PAGE = 50;

    private final Reports reports;
    private final ClosedReports closed;
    private final Periods periods;
    private final ReportViews views;
    private final RowViews rows;
    private final ReportPaper paper;
    private final PeriodWords words;
    private final Clock clock;

    ReportPages(
            Reports reports,
            ClosedReports closed,
            Periods periods,
            ReportViews views,
            RowViews rows,
            ReportPaper paper,
            PeriodWords words,
            Clock clock) {
        this.reports = reports;
        this.closed = closed;
        this.periods = periods;
        this.views = views;
        this.rows = rows;
        this.paper = paper;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/reports")
    String home(Officer me, @RequestParam(required = false) @Nullable Integer unit, Model model) {
        var mine = reports.listUnits(me);
        var asked = unit == null ? null : new UnitId(unit);
        var of = asked != null && mine.contains(asked) ? asked : mine.size() == 1 ? mine.getFirst() : null;
        var today = CivilTime.day(clock.instant());
        model.addAttribute("whose", views.whose(of));
        model.addAttribute("running", links(today, 0, of));
        model.addAttribute("ended", links(today, -1, of));
        model.addAttribute("closed", closedLinks(me, of));
        model.addAttribute("units", views.choices(me));
        model.addAttribute("unit", ReportAsked.parameter(of));
        model.addAttribute(
                "todayHref",
                new Address("/reports/today")
                        .with("unit", ReportAsked.parameter(of))
                        .text());
        return "insight/home";
    }

    /** The periods of today, or those before them. */
    private List<ReportView.Link> links(LocalDate today, int before, @Nullable UnitId unit) {
        var links = new ArrayList<ReportView.Link>();
        for (var kind : Period.Kind.values()) {
            var current = periods.at(kind, today);
            var period = before == 0 ? current : current.previous();
            links.add(new ReportView.Link(
                    words.name(period),
                    new ReportAsked(period, unit, Report.By.FIELD).href().text()));
        }
        return links;
    }

    private List<ReportView.Link> closedLinks(Officer me, @Nullable UnitId unit) {
        return closed.listLatest(me, unit, LATEST).stream()
                .map(it -> new ReportView.Link(
                        words.name(it.period()) + ", " + views.link(it).label(),
                        views.link(it).href()))
                .toList();
    }

    @GetMapping("/reports/{period}")
    String report(
            Officer me,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable Integer unit,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "IN_PROGRESS_LATE") String map,
            Model model) {
        var asked = ReportAsked.of(period, unit, by, reports.listUnits(me));
        model.addAttribute("page", views.running(asked, ReportAsked.figure(map), me));
        return "insight/report";
    }

    @GetMapping("/reports/{period}/rows")
    String rows(
            Officer me,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable Integer unit,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String procedure,
            @RequestParam(defaultValue = "RECEIVED") String figure,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var asked = ReportAsked.of(period, unit, "", reports.listUnits(me));
        var one = ReportAsked.figure(figure);
        var question = new ReportQuestion(asked.period(), asked.unit(), orNull(field), orNull(procedure));
        var found = reports.list(me, question, one, after, A_PAGE);
        var here = asked.href("rows")
                .with("field", field)
                .with("procedure", procedure)
                .with("figure", one);
        model.addAttribute(
                "page",
                rows.page(
                        words.name(asked.period()),
                        views.whose(asked.unit()),
                        one,
                        found,
                        asked.unit() == null,
                        here,
                        after != null,
                        asked.href(),
                        me));
        return "insight/rows";
    }

    static @Nullable String orNull(String typed) {
        return typed.isEmpty() ? null : typed;
    }

    @GetMapping("/reports/{period}/print")
    ResponseEntity<byte[]> print(
            Officer me,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable Integer unit,
            @RequestParam(defaultValue = "") String by) {
        var asked = ReportAsked.of(period, unit, by, reports.listUnits(me));
        return paper.running(asked, reports.count(me, asked.question(), asked.by()));
    }
}
