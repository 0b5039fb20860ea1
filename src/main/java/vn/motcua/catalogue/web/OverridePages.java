package vn.motcua.catalogue.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.catalogue.CatalogueRefusal;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Procedures;
import vn.motcua.catalogue.ProcessStep;
import vn.motcua.catalogue.UnitOverride;
import vn.motcua.catalogue.UnitOverrides;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.identity.Role;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.ui.Choice;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.SeeOther;
import vn.motcua.ui.TableView;

/** Who does what otherwise than the city's process; a unit's administrator shares out the hours and says who receives. */
@Controller
class OverridePages {

    private static final int A_PAGE = 50;

    private final UnitOverrides overrides;
    private final Procedures procedures;
    private final Units units;
    private final Officers officers;
    private final Messages messages;
    private final Clock clock;

    OverridePages(
            UnitOverrides overrides,
            Procedures procedures,
            Units units,
            Officers officers,
            Messages messages,
            Clock clock) {
        this.overrides = overrides;
        this.procedures = procedures;
        this.units = units;
        this.officers = officers;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/catalogue/overrides")
    ModelAndView list(
            Officer me,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "") String code) {
        demandAdministrator(me);
        var asked = ProcedureCode.find(code);
        if (asked.isPresent()) {
            return new ModelAndView(
                    SeeOther.to("/catalogue/overrides/" + asked.get().value()));
        }
        var slice = overrides.list(me, after, A_PAGE);
        return new ModelAndView("catalogue/overrides")
                .addObject("table", table(slice.items()))
                .addObject("own", me.rights().hasAnywhere(Role.UNIT_ADMINISTRATOR))
                .addObject("nextHref", slice.next() == null ? null : "/catalogue/overrides?after=" + slice.next())
                .addObject("firstHref", after == null ? null : "/catalogue/overrides");
    }

    private static void demandAdministrator(Officer me) {
        if (!me.rights().hasAnywhere(Role.CITY_ADMINISTRATOR) && !me.rights().hasAnywhere(Role.UNIT_ADMINISTRATOR)) {
            throw new RefusedException(CatalogueRefusal.CAT_160_NOT_THE_UNITS_ADMINISTRATOR);
        }
    }

    private TableView table(List<UnitOverride> found) {
        return new TableView(
                say("title"),
                List.of(
                        TableView.words(say("procedure")),
                        TableView.words(say("unit")),
                        TableView.words(say("hours")),
                        TableView.words(say("receiver")),
                        TableView.words(say("basis")),
                        TableView.words(say("by"))),
                found.stream().map(this::cells).toList());
    }

    private List<TableView.Cell> cells(UnitOverride it) {
        var unit = units.get(it.unit());
        return List.of(
                TableView.link(
                        it.version().code().value() + " " + it.version().name(),
                        "/catalogue/overrides/" + it.version().code().value() + "?unit=" + unit.code()),
                TableView.cell(unit.fullName()),
                TableView.cell(it.outdated() ? say("outdated") : hours(it)),
                TableView.cell(it.receiverName() == null ? "" : it.receiverName()),
                TableView.cell(it.basis()),
                TableView.cell(it.by()));
    }

    /** "Thẩm định: 8 thành 6 giờ": only where it differs. */
    private String hours(UnitOverride it) {
        var steps = it.version().steps();
        var parts = new ArrayList<String>();
        for (int i = 0; i < Math.min(steps.size(), it.hours().size()); i++) {
            var own = it.hours().get(i);
            if (steps.get(i).hours().compareTo(own) != 0) {
                parts.add(say(
                        "hours.changed",
                        steps.get(i).name(),
                        ProcessForm.shown(steps.get(i).hours()),
                        ProcessForm.shown(own)));
            }
        }
        return parts.isEmpty() ? say("hours.same") : String.join("; ", parts);
    }

    @GetMapping("/catalogue/overrides/{code}")
    ModelAndView form(Officer me, @PathVariable String code, @RequestParam(defaultValue = "") String unit) {
        demandAdministrator(me);
        var version = inForce(code);
        var of = unit(unit, me);
        return page(me, version, of, overrides.listSteps(of.id(), version), null);
    }

    private ProcedureVersion inForce(String code) {
        return ProcedureCode.find(code)
                .flatMap(it -> procedures.findInForce(it, CivilTime.day(clock.instant())))
                .orElseThrow(() -> new RefusedException(CatalogueRefusal.CAT_110_NO_SUCH_PROCEDURE));
    }

    /** The city's administrators look at every unit; others at those they administer, the first where none is named. */
    private Unit unit(String code, Officer me) {
        if (me.rights().hasAnywhere(Role.CITY_ADMINISTRATOR) && !code.isEmpty()) {
            return units.findByCode(code)
                    .orElseThrow(() -> new RefusedException(CatalogueRefusal.CAT_160_NOT_THE_UNITS_ADMINISTRATOR));
        }
        return Arrays.stream(me.rights().units(Role.UNIT_ADMINISTRATOR))
                .mapToObj(it -> units.get(new UnitId(it)))
                .filter(it -> code.isEmpty() || it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RefusedException(CatalogueRefusal.CAT_160_NOT_THE_UNITS_ADMINISTRATOR));
    }

    private ModelAndView page(
            Officer me, ProcedureVersion version, Unit unit, List<ProcessStep> steps, @Nullable Refusal refused) {
        var page = new ModelAndView("catalogue/override")
                .addObject("version", version)
                .addObject("unit", unit)
                .addObject("steps", steps)
                .addObject("most", most(version))
                .addObject("standing", overrides.find(unit.id(), version.code()).orElse(null))
                .addObject("receivers", receivers(unit, version))
                .addObject("mayChange", overrides.mayChange(unit.id(), me))
                .addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.valueOf(refused.code().status()));
        }
        return page;
    }

    private String most(ProcedureVersion version) {
        return procedures
                .findMostHours(version, CivilTime.day(clock.instant()))
                .map(ProcessForm::shown)
                .orElse("");
    }

    private List<Choice> receivers(Unit unit, ProcedureVersion version) {
        return officers.listWith(Role.RECEPTION_OFFICER, unit.id()).stream()
                .filter(it -> it.rights().has(Role.RECEPTION_OFFICER, unit.id(), version.field()))
                .map(it -> new Choice(it.account().value().toString(), it.fullName() + ", " + it.title()))
                .toList();
    }

    /** Names and posts come along so that a change of them is refused and not silently dropped. */
    @PostMapping("/catalogue/overrides/{code}")
    ModelAndView change(
            Officer me,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(name = "do", defaultValue = "") String act,
            @RequestParam(defaultValue = "") String base,
            @RequestParam(required = false) @Nullable List<String> name,
            @RequestParam(required = false) @Nullable List<String> by,
            @RequestParam(required = false) @Nullable List<String> hours,
            @RequestParam(required = false) @Nullable List<String> next,
            @RequestParam(defaultValue = "") String receiver,
            @RequestParam(defaultValue = "") String basis) {
        demandAdministrator(me);
        var version = inForce(code);
        var of = unit(unit, me);
        var steps = ProcessForm.typed(base, name, by, hours, next, "", DecisionForm.EMPTY, "")
                .steps();
        Result<UnitOverride> outcome = act.equals("end")
                ? overrides.end(of.id(), version.code(), me)
                : overrides.put(
                        new UnitOverrides.Asked(of.id(), version.code(), number(base), steps, account(receiver), basis),
                        me);
        return switch (outcome) {
            case Result.Done<UnitOverride> _ -> new ModelAndView(SeeOther.to("/catalogue/overrides"));
            case Result.Refused<UnitOverride>(var why) ->
                page(me, version, of, steps.size() == version.steps().size() ? steps : version.steps(), why);
        };
    }

    private static long number(String typed) {
        return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : -1;
    }

    /** What is no account is nobody's, which is refused. */
    private static @Nullable UUID account(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }

    private String say(String key, Object... values) {
        return messages.text(Language.VI, "desk.override." + key, values);
    }
}
