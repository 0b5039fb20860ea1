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
        model.addAttribute("page", views.closed(found(me, report), by(by), me));
        return "insight/report";
    }

    private static Report.By by(String typed) {
        return ReportAsked.by(typed, Report.By.FIELD);
    }

    @GetMapping("/reports/closed/{report}/rows")
    String rows(
            Officer me,
            @PathVariable String report,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String procedure,
            @RequestParam(defaultValue = "RECEIVED") String figure,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var it = found(me, report);
        var one = ReportAsked.figure(figure);
        var slice = closed.list(
                me, it, ReportPages.orNull(field), ReportPages.orNull(procedure), one, after, ReportPages.A_PAGE);
        var path = "/reports/closed/" + it.id();
        var here = new Address(path + "/rows")
                .with("field", field)
                .with("procedure", procedure)
                .with("figure", one);
        model.addAttribute(
                "page",
                rows.page(
                        words.name(it.period()),
                        it.unitName(),
                        one,
                        slice,
                        false,
                        here,
                        after != null,
                        new Address(path),
                        me));
        return "insight/rows";
    }

    @GetMapping("/reports/closed/{report}/print")
    ResponseEntity<byte[]> print(Officer me, @PathVariable String report, @RequestParam(defaultValue = "") String by) {
        var it = found(me, report);
        return paper.closed(it, by(by), closed.count(me, it, by(by)));
    }

    @GetMapping("/reports/closed/{report}/table.{format}")
    View figures(
            Officer me,
            @PathVariable String report,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String by) {
        var it = found(me, report);
        return downloads.figures(format, words.name(it.period()), by(by), closed.count(me, it, by(by)));
    }

    @GetMapping("/reports/closed/{report}/rows/table.{format}")
    View rowsTable(
            Officer me,
            @PathVariable String report,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String procedure,
            @RequestParam(defaultValue = "RECEIVED") String figure) {
        var it = found(me, report);
        var one = ReportAsked.figure(figure);
        return downloads.rows(
                me,
                format,
                words.say("figure." + one) + ", " + words.name(it.period()),
                Map.of("report", report, "field", field, "procedure", procedure, "figure", one.name()),
                after -> closed.list(
                        me,
                        it,
                        ReportPages.orNull(field),
                        ReportPages.orNull(procedure),
                        one,
                        after,
                        ReportDownloads.A_SLICE));
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
