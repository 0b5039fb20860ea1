package vn.motcua.administration.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import vn.motcua.administration.AdministrationRefusal;
import vn.motcua.administration.InCharge;
import vn.motcua.administration.internal.ChangeCalendar;
import vn.motcua.clock.CalendarProposal;
import vn.motcua.clock.CalendarYears;
import vn.motcua.clock.Calendars;
import vn.motcua.dossier.PromiseMoves;
import vn.motcua.identity.Downloads;
import vn.motcua.identity.Officer;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.ui.TypedDate;

/** The calendars: a year as months, a day added, confirmed or withdrawn, and before that which promises it would move. */
@Controller
class CalendarPages {

    private final Calendars calendars;
    private final CalendarYears years;
    private final ChangeCalendar changes;
    private final CalendarLayers layers;
    private final CalendarViews views;
    private final PromiseMoves moves;
    private final Downloads downloads;
    private final Units units;
    private final Clock clock;

    CalendarPages(
            Calendars calendars,
            CalendarYears years,
            ChangeCalendar changes,
            CalendarLayers layers,
            CalendarViews views,
            PromiseMoves moves,
            Downloads downloads,
            Units units,
            Clock clock) {
        this.calendars = calendars;
        this.years = years;
        this.changes = changes;
        this.layers = layers;
        this.views = views;
        this.moves = moves;
        this.downloads = downloads;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/administration/calendars")
    ModelAndView list(Officer me) {
        var charge = new InCharge(me);
        InCharge.demand(charge.ofAnything());
        var without = charge.units()
                .map(units::get)
                .filter(it -> calendars.find(it.code()).isEmpty())
                .toList();
        return new ModelAndView("administration/calendars")
                .addObject(
                        "layers",
                        calendars.list().stream()
                                .filter(it -> layers.mayChange(charge, it))
                                .toList())
                .addObject("without", without)
                .addObject("waiting", charge.ofCity() ? years.listWaiting() : List.of());
    }

    /** A calendar of the unit's own, for days on which it alone is closed. */
    @PostMapping("/administration/calendars")
    String open(Officer me, @RequestParam(defaultValue = "") String unit) {
        var found = units.findByCode(unit)
                .filter(it -> new InCharge(me).of(it.id()))
                .orElseThrow(() -> new RefusedException(vn.motcua.identity.IdentityRefusal.IDN_403_NOT_ALLOWED));
        changes.open(found, me);
        return "redirect:/administration/calendars/" + found.code();
    }

    @GetMapping("/administration/calendars/{calendar}")
    ModelAndView year(
            Officer me,
            @PathVariable String calendar,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String day) {
        var layer = layers.get(calendar, me);
        var chosen = TypedDate.find(day);
        int shown = chosen.map(LocalDate::getYear).orElseGet(() -> year(year));
        var noted = chosen.flatMap(it -> calendars.listDays(calendar, it.getYear()).stream()
                .filter(row -> row.day().day().equals(it) && row.layer().equals(calendar))
                .findFirst());
        var form = noted.map(it -> DayForm.of(it, calendars.listDays(calendar, shown)))
                .orElseGet(() -> chosen.map(CalendarPages::emptyOn).orElse(DayForm.EMPTY));
        return views.year(
                layer, shown, form, noted.filter(it -> !it.withdrawn()).isPresent(), me, null);
    }

    /** The days unlike their weekday of one year. */
    @GetMapping("/administration/calendars/{calendar}/table.{format}")
    View table(
            Officer me,
            @PathVariable String calendar,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String year) {
        var layer = layers.get(calendar, me);
        int of = year(year);
        return downloads.shown(
                me, format, layer.name() + " " + of, Map.of("calendar", layer.code()), views.days(layer, of));
    }

    private static DayForm emptyOn(LocalDate day) {
        return new DayForm("put", CivilTime.date(day), "", DayForm.EMPTY.standing(), "", "", "", "");
    }

    @GetMapping("/administration/calendars/{calendar}/preview")
    ModelAndView preview(
            Officer me,
            @PathVariable String calendar,
            @ModelAttribute("form") TypedDay typed,
            @RequestParam(required = false) @Nullable String after) {
        var layer = layers.get(calendar, me);
        InCharge.demand(layers.mayChange(new InCharge(me), layer));
        var form = typed.form();
        return switch (form.change(calendar).then(calendars::propose)) {
            case Result.Done<CalendarProposal>(var proposal) ->
                new ModelAndView("administration/preview", "view", views.preview(layer, form, proposal, after));
            case Result.Refused<CalendarProposal>(var why) -> {
                int year = TypedDate.find(form.day()).map(LocalDate::getYear).orElseGet(this::thisYear);
                yield views.year(layer, year, form, form.withdraws(), me, why);
            }
        };
    }

    @PostMapping("/administration/calendars/{calendar}/days")
    String make(
            Officer me,
            @PathVariable String calendar,
            @ModelAttribute("form") TypedDay typed,
            @RequestParam(defaultValue = "") String revision) {
        InCharge.demand(layers.mayChange(new InCharge(me), layers.get(calendar, me)));
        return switch (typed.form().change(calendar).then(it -> changes.make(it, number(revision), me))) {
            case Result.Done<vn.motcua.clock.CalendarChange>(var made) ->
                "redirect:/administration/changes/" + made.number();
            case Result.Refused<vn.motcua.clock.CalendarChange>(var why) -> throw new RefusedException(why);
        };
    }

    @GetMapping("/administration/changes/{change}")
    ModelAndView change(Officer me, @PathVariable String change) {
        var charge = new InCharge(me);
        InCharge.demand(charge.ofAnything());
        var found = calendars
                .findChange(number(change))
                .orElseThrow(() -> new RefusedException(AdministrationRefusal.ADM_102_NO_SUCH_CHANGE));
        var layer = layers.get(found.calendar(), me);
        var counts = moves.countByUnit(found.number()).stream()
                .filter(it -> charge.of(it.unit()))
                .toList();
        return new ModelAndView("administration/change")
                .addObject("change", found)
                .addObject("layer", layer)
                .addObject("progress", moves.findProgress(found.number()).orElse(null))
                .addObject("counts", ChangeCounts.table(counts, units));
    }

    private int year(String typed) {
        return typed.matches("\\d{4}") ? Integer.parseInt(typed) : thisYear();
    }

    private int thisYear() {
        return CivilTime.day(clock.instant()).getYear();
    }

    private static long number(String typed) {
        return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : -1;
    }
}
