package vn.motcua.administration.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.administration.InCharge;
import vn.motcua.administration.internal.PublishYear;
import vn.motcua.clock.CalendarChange;
import vn.motcua.clock.CalendarLayer.Scope;
import vn.motcua.clock.CalendarRefusal;
import vn.motcua.clock.CalendarYears;
import vn.motcua.clock.Calendars;
import vn.motcua.dossier.PromiseMoves;
import vn.motcua.identity.Officer;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.shared.Text;
import vn.motcua.ui.SeeOther;

/** A year's days off announced: typed as a table by one city administrator, put in force by another who sees what would move. */
@Controller
class YearPages {

    private final CalendarYears years;
    private final Calendars calendars;
    private final PublishYear publish;
    private final PromiseMoves moves;

    YearPages(CalendarYears years, Calendars calendars, PublishYear publish, PromiseMoves moves) {
        this.years = years;
        this.calendars = calendars;
        this.publish = publish;
        this.moves = moves;
    }

    @GetMapping("/administration/years/{year}")
    ModelAndView year(Officer me, @PathVariable String year) {
        InCharge.demand(new InCharge(me).ofCity());
        int of = number(year);
        return page(of, YearForm.of(years.listNoted(of)), me, null);
    }

    @PostMapping("/administration/years/{year}")
    Object propose(Officer me, @PathVariable String year, @RequestParam MultiValueMap<String, String> sent) {
        InCharge.demand(new InCharge(me).ofCity());
        int of = number(year);
        var form = YearForm.of(sent);
        var proposed = form.days().then(days -> publish.propose(of, days, Text.clean(form.basis()), me));
        return switch (proposed) {
            case Result.Done<CalendarYears.Proposal> _ -> SeeOther.to("/administration/years/" + of);
            case Result.Refused<CalendarYears.Proposal>(var why) -> page(of, form, me, why);
        };
    }

    @PostMapping("/administration/years/{year}/confirmation")
    Object confirm(
            Officer me,
            @PathVariable String year,
            @RequestParam(defaultValue = "") String waiting,
            @RequestParam(defaultValue = "") String revision) {
        InCharge.demand(new InCharge(me).ofCity());
        int of = number(year);
        var seen = revision.matches("\\d{1,18}") ? Long.parseLong(revision) : -1;
        return switch (publish.confirm(of, id(waiting), seen, me)) {
            case Result.Done<CalendarChange>(var made) -> SeeOther.to("/administration/changes/" + made.number());
            case Result.Refused<CalendarChange>(var why) -> page(of, YearForm.of(years.listNoted(of)), me, why);
        };
    }

    @PostMapping("/administration/years/{year}/withdrawal")
    Object withdraw(Officer me, @PathVariable String year, @RequestParam(defaultValue = "") String waiting) {
        InCharge.demand(new InCharge(me).ofCity());
        int of = number(year);
        return switch (publish.withdraw(id(waiting), me)) {
            case Result.Done<CalendarYears.Proposal> _ -> SeeOther.to("/administration/years/" + of);
            case Result.Refused<CalendarYears.Proposal>(var why) -> page(of, YearForm.of(years.listNoted(of)), me, why);
        };
    }

    private ModelAndView page(int year, YearForm form, Officer me, @Nullable Refusal refused) {
        var nation = calendars.list().stream()
                .filter(it -> it.scope() == Scope.NATIONAL)
                .findFirst()
                .orElseThrow();
        var waiting = years.findWaiting(year).orElse(null);
        var effect = waiting == null ? null : years.preview(waiting);
        var done = effect instanceof Result.Done<CalendarYears.Effect>(var value) ? value : null;
        var why = refused == null && effect instanceof Result.Refused<CalendarYears.Effect>(var it) ? it : refused;
        var view = new YearView(
                year,
                nation.code(),
                calendars.findCalendar(nation.code()).orElseThrow().isPublished(year),
                form,
                waiting,
                done,
                done == null ? null : moves.count(done.change()),
                waiting != null && waiting.by().equals(me.account().value()),
                why);
        var page = new ModelAndView("administration/year", "view", view);
        if (refused != null) {
            page.setStatus(HttpStatus.valueOf(refused.code().status()));
        }
        return page;
    }

    /** @throws RefusedException with {@code CLK_137} for what is no year */
    private static int number(String typed) {
        if (!typed.matches("20[2-9]\\d|2100")) {
            throw new RefusedException(CalendarRefusal.CLK_137_YEAR, "2025", "2100");
        }
        return Integer.parseInt(typed);
    }

    /** What is no id is of nothing that waits. */
    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(CalendarRefusal.CLK_143_NOT_WAITING);
        }
    }
}
