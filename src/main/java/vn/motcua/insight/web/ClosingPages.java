package vn.motcua.insight.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.identity.Officer;
import vn.motcua.insight.ClosedReport;
import vn.motcua.insight.ClosedReports;
import vn.motcua.insight.Period;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;
import vn.motcua.ui.SeeOther;

/** A leader closes the report of a period, once; afterwards only a correction can be added. */
@Controller
class ClosingPages {

    private final ClosedReports closed;
    private final ReportViews views;

    ClosingPages(ClosedReports closed, ReportViews views) {
        this.closed = closed;
        this.views = views;
    }

    @GetMapping("/reports/{period}/closing")
    String ask(
            Officer me,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable Integer unit,
            Model model) {
        var of = ReportAsked.period(period);
        var id = id(unit);
        return page(me, of, id, "", closed.whyNotClose(me, id, of).orElse(null), model);
    }

    @PostMapping("/reports/{period}/closing")
    Object close(
            Officer me,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable Integer unit,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        var of = ReportAsked.period(period);
        var id = id(unit);
        return switch (closed.close(me, id, of, reason)) {
            case Result.Done<ClosedReport>(var report) -> SeeOther.to("/reports/closed/" + report.id());
            case Result.Refused<ClosedReport>(var why) -> {
                response.setStatus(why.code().status());
                yield page(me, of, id, reason, why, model);
            }
        };
    }

    /** Without a unit the city is meant. */
    private static @Nullable UnitId id(@Nullable Integer unit) {
        return unit == null ? null : new UnitId(unit);
    }

    private String page(
            Officer me, Period period, @Nullable UnitId unit, String reason, @Nullable Refusal refusal, Model model) {
        model.addAttribute(
                "page",
                views.closing(
                        period,
                        unit,
                        me,
                        reason,
                        refusal,
                        closed.whyNotClose(me, unit, period).isEmpty()));
        return "insight/closing";
    }
}
