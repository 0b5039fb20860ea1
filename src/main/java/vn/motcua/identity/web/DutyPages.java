package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import vn.motcua.identity.Downloads;
import vn.motcua.identity.DutyRoster;
import vn.motcua.identity.DutyRoster.Half;
import vn.motcua.identity.DutyRoster.Shift;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.ui.SeeOther;
import vn.motcua.ui.TypedDate;

/** The duty roster by week, planning it, and its printed page. */
@Controller
class DutyPages {

    /** A half day or both. */
    private static final String WHOLE_DAY = "DAY";

    private final DutyRoster roster;
    private final DutyViews views;
    private final Downloads downloads;
    private final Clock clock;

    DutyPages(DutyRoster roster, DutyViews views, Downloads downloads, Clock clock) {
        this.roster = roster;
        this.views = views;
        this.downloads = downloads;
        this.clock = clock;
    }

    @GetMapping("/duty")
    ModelAndView week(
            @RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "") String week, Officer me) {
        return page(unit(unit, me), monday(week), me, TypedForm.BLANK, null);
    }

    @PostMapping("/duty")
    ModelAndView assign(@RequestParam MultiValueMap<String, String> sent, Officer me, HttpServletResponse response) {
        var typed = TypedForm.of(sent);
        var unit = unit(typed.value("unit"), me);
        return answer(assigned(unit, typed, me), unit, typed, me, response);
    }

    private Result<Shift> assigned(UnitId unit, TypedForm typed, Officer me) {
        try {
            var halves = typed.value("half").equals(WHOLE_DAY)
                    ? List.of(Half.MORNING, Half.AFTERNOON)
                    : List.of(typed.word("half", Half.class));
            var signs = typed.has("signs", "true");
            Result<Shift> done = Result.refused(IdentityRefusal.IDN_232_DUTY_DAY);
            for (var half : halves) {
                done = roster.assign(unit, new Shift(typed.day("day"), half, typed.account("officer"), signs), me);
                if (done instanceof Result.Refused<Shift>) {
                    return done;
                }
            }
            return done;
        } catch (RefusedException e) {
            return new Result.Refused<>(e.refusal());
        }
    }

    @PostMapping("/duty/removal")
    ModelAndView remove(@RequestParam MultiValueMap<String, String> sent, Officer me, HttpServletResponse response) {
        var typed = TypedForm.of(sent);
        var unit = unit(typed.value("unit"), me);
        return answer(removed(unit, typed, me), unit, typed, me, response);
    }

    private Result<Shift> removed(UnitId unit, TypedForm typed, Officer me) {
        try {
            var shift = new Shift(typed.day("day"), typed.word("half", Half.class), typed.account("officer"), false);
            return roster.remove(unit, shift, me);
        } catch (RefusedException e) {
            return new Result.Refused<>(e.refusal());
        }
    }

    private ModelAndView answer(
            Result<Shift> outcome, UnitId unit, TypedForm typed, Officer me, HttpServletResponse response) {
        return switch (outcome) {
            case Result.Done<Shift>(var shift) ->
                new ModelAndView(SeeOther.to(path(unit, monday(shift.day().toString()))));
            case Result.Refused<Shift>(var why) -> {
                response.setStatus(why.code().status());
                yield page(unit, monday(typed.value("week")), me, typed, why);
            }
        };
    }

    @GetMapping("/duty/table.{format}")
    View table(
            @PathVariable String format,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String week,
            Officer me) {
        var of = unit(unit, me);
        var table = views.table(of, monday(week));
        return downloads.shown(
                me, format, table.caption(), Map.of("unit", String.valueOf(of.value()), "week", week), table);
    }

    @GetMapping("/duty/print")
    ResponseEntity<byte[]> print(
            @RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "") String week, Officer me) {
        var monday = monday(week);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("lich-truc-" + monday + ".pdf")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(views.pdf(unit(unit, me), monday, me));
    }

    static String path(UnitId unit, LocalDate monday) {
        return "/duty?unit=" + unit.value() + "&week=" + monday;
    }

    /** One of the reader's units; the home unit first. */
    private UnitId unit(String typed, Officer me) {
        var units = roster.listUnits(me);
        if (typed.isBlank()) {
            return units.stream()
                    .filter(me.homeUnit()::equals)
                    .findFirst()
                    .or(() -> units.stream().findFirst())
                    .orElseThrow(() -> new RefusedException(IdentityRefusal.IDN_403_NOT_ALLOWED));
        }
        return units.stream()
                .filter(it -> String.valueOf(it.value()).equals(typed.strip()))
                .findFirst()
                .orElseThrow(() -> new RefusedException(IdentityRefusal.IDN_403_NOT_ALLOWED));
    }

    /** The Monday of the typed day's week; of this week when nothing readable was typed. */
    private LocalDate monday(String typed) {
        return Optional.of(typed)
                .flatMap(TypedDate::find)
                .filter(it -> it.getYear() >= 2000 && it.getYear() <= 2100)
                .orElseGet(() -> CivilTime.day(clock.instant()))
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private ModelAndView page(UnitId unit, LocalDate monday, Officer me, TypedForm typed, @Nullable Refusal refused) {
        return new ModelAndView("identity/authority/duty")
                .addObject("page", views.page(unit, monday, me, typed, refused))
                .addObject("links", AssignmentLinks.of(me));
    }
}
