package vn.motcua.insight.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.motcua.identity.Officer;
import vn.motcua.insight.ReportQuestion;
import vn.motcua.insight.Reports;

/** The figures of a period, and the rows behind a number, as files. */
@Controller
class DownloadPages {

    private final Reports reports;
    private final ReportDownloads downloads;
    private final PeriodWords words;

    DownloadPages(Reports reports, ReportDownloads downloads, PeriodWords words) {
        this.reports = reports;
        this.downloads = downloads;
        this.words = words;
    }

    @GetMapping("/reports/{period}/table.{format}")
    View figures(
            Officer me,
            @PathVariable String period,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable Integer unit,
            @RequestParam(defaultValue = "") String by) {
        var asked = ReportAsked.of(period, unit, by, reports.listUnits(me));
        return downloads.figures(
                format, words.name(asked.period()), asked.by(), reports.count(me, asked.question(), asked.by()));
    }

    @GetMapping("/reports/{period}/rows/table.{format}")
    View rows(
            Officer me,
            @PathVariable String period,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable Integer unit,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String procedure,
            @RequestParam(defaultValue = "RECEIVED") String figure) {
        var asked = ReportAsked.of(period, unit, "", reports.listUnits(me));
        var one = ReportAsked.figure(figure);
        var question = new ReportQuestion(
                asked.period(), asked.unit(), ReportPages.orNull(field), ReportPages.orNull(procedure));
        reports.list(me, question, one, null, 1);
        return downloads.rows(
                me,
                format,
                words.say("figure." + one) + ", " + words.name(asked.period()),
                Map.of(
                        "period", period,
                        "unit", asked.unitParameter(),
                        "field", field,
                        "procedure", procedure,
                        "figure", one.name()),
                after -> reports.list(me, question, one, after, ReportDownloads.A_SLICE));
    }
}
