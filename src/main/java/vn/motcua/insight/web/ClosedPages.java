package vn.motcua.insight.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.motcua.identity.Officer;
import vn.motcua.insight.ClosedReport;
import vn.motcua.insight.ClosedReports;
import vn.motcua.insight.InsightRefusal;
import vn.motcua.insight.Report;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.RefusedException;

/** Closed reports with the rows behind their numbers. */
@Controller
class ClosedPages {

    private final ClosedReports closed;
    private final ReportViews views;
    private final RowViews rows;
    private final ReportPaper paper;
    private final ReportDownloads downloads;
    private final PeriodWords words;

    ClosedPages(
            ClosedReports closed,
            ReportViews views,
            RowViews rows,
            ReportPaper paper,
            ReportDownloads downloads,
            PeriodWords words) {
        this.closed = closed;
        this.views = views;
        this.rows = rows;
        this.paper = paper;
        this.downloads = downloads;
        this.words = words;
    }

    @GetMapping("/reports/closed/{report}")
    String report(Officer me, @PathVariable String report, @RequestParam(defaultValue = "") String by, Model model) {
        var it = found(me, report);
        model.addAttribute("page", views.closed(it, by(it, by), me));
        return "insight/report";
    }

    private static Report.By by(ClosedReport report, String typed) {
        return ReportAsked.by(typed, report.isOfCity() ? Report.By.UNIT : Report.By.FIELD);
    }

    @GetMapping("/reports/closed/{report}/rows")
    String rows(
            Officer me,
            @PathVariable String report,
            @RequestParam(required = false) @Nullable Integer unit,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String procedure,
            @RequestParam(defaultValue = "RECEIVED") String figure,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var it = found(me, report);
        var one = ReportAsked.figure(figure);
        var slice = closed.list(
                me,
                it,
                id(unit),
                ReportPages.orNull(field),
                ReportPages.orNull(procedure),
                one,
                after,
                ReportPages.A_PAGE);
        var path = "/reports/closed/" + it.id();
        var here = new Address(path + "/rows")
                .with("unit", ReportAsked.parameter(id(unit)))
                .with("field", field)
                .with("procedure", procedure)
                .with("figure", one);
        model.addAttribute(
                "page",
                rows.page(
                        words.name(it.period()),
                        views.whose(it),
                        one,
                        slice,
                        it.isOfCity(),
                        here,
                        after != null,
                        new Address(path),
                        me));
        return "insight/rows";
    }

    @GetMapping("/reports/closed/{report}/print")
    ResponseEntity<byte[]> print(Officer me, @PathVariable String report, @RequestParam(defaultValue = "") String by) {
        var it = found(me, report);
        return paper.closed(it, by(it, by), closed.count(me, it, by(it, by)));
    }

    @GetMapping("/reports/closed/{report}/table.{format}")
    View figures(
            Officer me,
            @PathVariable String report,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String by) {
        var it = found(me, report);
        return downloads.figures(format, words.name(it.period()), by(it, by), closed.count(me, it, by(it, by)));
    }

    @GetMapping("/reports/closed/{report}/rows/table.{format}")
    View rowsTable(
            Officer me,
            @PathVariable String report,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable Integer unit,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String procedure,
            @RequestParam(defaultValue = "RECEIVED") String figure) {
        var it = found(me, report);
        var one = ReportAsked.figure(figure);
        return downloads.rows(
                me,
                format,
                words.say("figure." + one) + ", " + words.name(it.period()),
                Map.of(
                        "report", report,
                        "unit", ReportAsked.parameter(id(unit)),
                        "field", field,
                        "procedure", procedure,
                        "figure", one.name()),
                after -> closed.list(
                        me,
                        it,
                        id(unit),
                        ReportPages.orNull(field),
                        ReportPages.orNull(procedure),
                        one,
                        after,
                        ReportDownloads.A_SLICE));
    }

    private static @Nullable UnitId id(@Nullable Integer unit) {
        return unit == null ? null : new UnitId(unit);
    }

    /** A report of another unit answers like one that does not exist. */
    private ClosedReport found(Officer me, String id) {
        try {
            return closed.find(me, UUID.fromString(id)).orElseThrow(ClosedPages::notThere);
        } catch (IllegalArgumentException e) {
            throw notThere();
        }
    }

    private static RefusedException notThere() {
        return new RefusedException(InsightRefusal.INS_107_NO_SUCH_REPORT);
    }
}
