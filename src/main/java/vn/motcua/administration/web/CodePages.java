package vn.motcua.administration.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import vn.motcua.administration.AdministrationRefusal;
import vn.motcua.administration.InCharge;
import vn.motcua.administration.internal.KeepCentre;
import vn.motcua.identity.Downloads;
import vn.motcua.identity.Officer;
import vn.motcua.organization.Centre;
import vn.motcua.organization.IdentificationCodes;
import vn.motcua.organization.OrganizationRefusal;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitKind;
import vn.motcua.organization.Units;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.shared.Text;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.TableView;
import vn.motcua.ui.TypedDate;

/** The electronic identification codes of all centres: a placeholder until the city's decision is entered. */
@Controller
class CodePages {

    private final Units units;
    private final IdentificationCodes codes;
    private final KeepCentre keep;
    private final Downloads downloads;
    private final Messages messages;

    CodePages(Units units, IdentificationCodes codes, KeepCentre keep, Downloads downloads, Messages messages) {
        this.units = units;
        this.codes = codes;
        this.keep = keep;
        this.downloads = downloads;
        this.messages = messages;
    }

    @GetMapping("/administration/codes")
    ModelAndView list(Officer me) {
        InCharge.demand(new InCharge(me).ofCity());
        return new ModelAndView("administration/codes", "lines", lines());
    }

    @GetMapping("/administration/codes/table.{format}")
    View table(Officer me, @PathVariable String format) {
        InCharge.demand(new InCharge(me).ofCity());
        var table = new TableView(
                say("title"),
                Stream.of("unit", "code", "standing")
                        .map(it -> TableView.words(say(it)))
                        .toList(),
                lines().stream()
                        .map(it -> Stream.of(
                                        it.unit().fullName(),
                                        it.centre().identificationCode(),
                                        say(it.centre().codeConfirmed() ? "confirmed" : "placeholder"))
                                .map(TableView::cell)
                                .toList())
                        .toList());
        return downloads.shown(me, format, say("title"), Map.of(), table);
    }

    private String say(String key) {
        return messages.text(Language.VI, "desk.code." + key);
    }

    private List<CodeLine> lines() {
        return Stream.concat(units.listOf(UnitKind.CITY_CENTRE).stream(), units.listCommunes().stream())
                .flatMap(it -> units.findCentre(it.id()).stream().map(centre -> new CodeLine(it, centre)))
                .sorted(Comparator.comparing((CodeLine it) -> it.centre().codeConfirmed()))
                .toList();
    }

    @GetMapping("/administration/codes/{code}")
    ModelAndView form(Officer me, @PathVariable String code) {
        InCharge.demand(new InCharge(me).ofCity());
        var unit = unit(code);
        var centre = centre(unit);
        return page(unit, centre, centre.codeConfirmed() ? centre.identificationCode() : "", "", "", null);
    }

    private ModelAndView page(
            Unit unit, Centre centre, String typed, String from, String basis, @Nullable Refusal refused) {
        var page = new ModelAndView("administration/code")
                .addObject("unit", unit)
                .addObject("centre", centre)
                .addObject("typed", typed)
                .addObject("from", from)
                .addObject("basis", basis)
                .addObject("history", codes.listConfirmations(unit.id()))
                .addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.valueOf(refused.code().status()));
        }
        return page;
    }

    @PostMapping("/administration/codes/{code}")
    ModelAndView confirm(
            Officer me,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String identification,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String basis) {
        InCharge.demand(new InCharge(me).ofCity());
        var unit = unit(code);
        return switch (confirmed(unit, identification, from, basis, me)) {
            case Result.Done<Centre> _ -> new ModelAndView("redirect:/administration/codes");
            case Result.Refused<Centre>(var why) -> page(unit, centre(unit), identification, from, basis, why);
        };
    }

    private Result<Centre> confirmed(Unit unit, String identification, String from, String basis, Officer me) {
        var day = TypedDate.find(from);
        if (day.isEmpty()) {
            return Result.refused(AdministrationRefusal.ADM_101_DAY_UNREADABLE, "ngày áp dụng");
        }
        var decision = new IdentificationCodes.Decision(
                day.get(), Text.clean(basis), me.account().value(), me.fullName());
        return keep.confirmCode(unit.id(), identification, decision, me);
    }

    private Unit unit(String code) {
        return units.findByCode(code).orElseThrow(() -> new RefusedException(OrganizationRefusal.ORG_101_UNKNOWN_UNIT));
    }

    private Centre centre(Unit unit) {
        return units.findCentre(unit.id())
                .orElseThrow(() -> new RefusedException(OrganizationRefusal.ORG_102_NO_CENTRE));
    }
}
