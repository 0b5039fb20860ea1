package vn.motcua.administration.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.administration.AdministrationRefusal;
import vn.motcua.administration.InCharge;
import vn.motcua.administration.internal.KeepNeighbourhoods;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.organization.NeighbourhoodKind;
import vn.motcua.organization.Neighbourhoods;
import vn.motcua.organization.OrganizationRefusal;
import vn.motcua.organization.Unit;
import vn.motcua.organization.Units;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.ui.TypedDate;

/** The neighbourhoods of a unit, kept by its administrator. */
@Controller
class NeighbourhoodPages {

    private final Units units;
    private final Neighbourhoods neighbourhoods;
    private final KeepNeighbourhoods keep;

    NeighbourhoodPages(Units units, Neighbourhoods neighbourhoods, KeepNeighbourhoods keep) {
        this.units = units;
        this.neighbourhoods = neighbourhoods;
        this.keep = keep;
    }

    @GetMapping("/administration/neighbourhoods/{code}")
    ModelAndView list(Officer me, @PathVariable String code) {
        return page(unit(code, me), NeighbourhoodForm.EMPTY, null);
    }

    private ModelAndView page(Unit unit, NeighbourhoodForm form, @Nullable Refusal refused) {
        var all = neighbourhoods.list(unit.id());
        var page = new ModelAndView("administration/neighbourhoods")
                .addObject("unit", unit)
                .addObject("form", form)
                .addObject(
                        "lasting", all.stream().filter(it -> it.until() == null).toList())
                .addObject(
                        "ended", all.stream().filter(it -> it.until() != null).toList())
                .addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.valueOf(refused.code().status()));
        }
        return page;
    }

    @PostMapping("/administration/neighbourhoods/{code}")
    ModelAndView open(
            Officer me,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String basis) {
        var unit = unit(code, me);
        var form = new NeighbourhoodForm(kind, name, from, basis);
        var known = Arrays.stream(NeighbourhoodKind.values())
                .filter(it -> it.name().equals(kind))
                .findFirst();
        if (known.isEmpty()) {
            return page(unit, form, Refusal.of(OrganizationRefusal.ORG_132_NEIGHBOURHOOD, "100"));
        }
        return done(
                unit,
                form,
                onDay(from, day -> keep.open(new Neighbourhoods.Draft(unit.id(), known.get(), name, day, basis), me)));
    }

    @PostMapping("/administration/neighbourhoods/{code}/{neighbourhood}/end")
    ModelAndView end(
            Officer me,
            @PathVariable String code,
            @PathVariable String neighbourhood,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(required = false) @Nullable List<String> into,
            @RequestParam(defaultValue = "") String basis) {
        var unit = unit(code, me);
        var successors = (into == null ? List.<String>of() : into)
                .stream().flatMap(it -> id(it).stream()).toList();
        return done(
                unit,
                NeighbourhoodForm.EMPTY,
                onDay(day, on -> keep.end(id(neighbourhood).orElse(-1), unit.id(), on, successors, basis, me)));
    }

    private static Optional<Integer> id(String typed) {
        return typed.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }

    private static Result<Integer> onDay(String typed, Function<LocalDate, Result<Integer>> act) {
        return TypedDate.find(typed)
                .map(act)
                .orElseGet(() -> Result.refused(AdministrationRefusal.ADM_101_DAY_UNREADABLE, "ngày"));
    }

    private ModelAndView done(Unit unit, NeighbourhoodForm form, Result<Integer> outcome) {
        return switch (outcome) {
            case Result.Done<Integer> _ -> new ModelAndView("redirect:/administration/neighbourhoods/" + unit.code());
            case Result.Refused<Integer>(var why) -> page(unit, form, why);
        };
    }

    /** A unit of others is not told apart from one that is not there. */
    private Unit unit(String code, Officer me) {
        return units.findByCode(code)
                .filter(it -> it.kind().isCommuneLevel() && new InCharge(me).of(it.id()))
                .orElseThrow(() -> new RefusedException(IdentityRefusal.IDN_403_NOT_ALLOWED));
    }
}
