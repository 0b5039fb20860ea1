package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import vn.motcua.identity.Absences;
import vn.motcua.identity.Absences.NewSecondment;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Downloads;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.identity.Role;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.ui.SeeOther;

/** Secondments: what runs for whoever leads, registering for the city's administrators. */
@Controller
class SecondmentPages {

    private static final int SHOWN = 100;
    private static final int TAKEN = 5_000;

    private final Absences absences;
    private final Officers officers;
    private final Units units;
    private final SecondmentViews views;
    private final Downloads downloads;

    SecondmentPages(Absences absences, Officers officers, Units units, SecondmentViews views, Downloads downloads) {
        this.absences = absences;
        this.officers = officers;
        this.units = units;
        this.views = views;
        this.downloads = downloads;
    }

    @GetMapping("/secondments")
    ModelAndView list(Officer me) {
        return page(TypedForm.BLANK, me, null);
    }

    @GetMapping("/secondments/table.{format}")
    View table(@PathVariable String format, Officer me) {
        demandReader(me);
        return downloads.shown(
                me, format, views.say("title"), Map.of(), views.table(absences.listSecondments(me, TAKEN)));
    }

    private static void demandReader(Officer me) {
        if (!AssignmentLinks.of(me).pages().contains("secondments")) {
            throw new RefusedException(IdentityRefusal.IDN_403_NOT_ALLOWED);
        }
    }

    @PostMapping("/secondments")
    ModelAndView register(@RequestParam MultiValueMap<String, String> sent, Officer me, HttpServletResponse response) {
        var typed = TypedForm.of(sent);
        return switch (registered(typed, me)) {
            case Result.Done<UUID> _ -> new ModelAndView(SeeOther.to("/secondments"));
            case Result.Refused<UUID>(var why) -> {
                response.setStatus(why.code().status());
                yield page(typed, me, why);
            }
        };
    }

    private Result<UUID> registered(TypedForm typed, Officer me) {
        if (!me.rights().hasAnywhere(Role.CITY_ADMINISTRATOR)) {
            return Result.refused(IdentityRefusal.IDN_225_NOT_YOUR_STAFF);
        }
        try {
            return absences.second(read(typed), me);
        } catch (RefusedException e) {
            return new Result.Refused<>(e.refusal());
        }
    }

    private NewSecondment read(TypedForm typed) {
        var standsFor = typed.text("standsFor").isEmpty() ? null : account(typed.text("standsFor"));
        return new NewSecondment(
                account(typed.text("officer")),
                unit(typed.text("from")),
                unit(typed.text("to")),
                typed.word("role", Role.class),
                typed.all("field"),
                standsFor,
                account(typed.text("substitute")),
                typed.text("number"),
                typed.day("first"),
                typed.day("last"));
    }

    private AccountId account(String loginName) {
        return officers.findByLoginName(loginName)
                .map(Officer::account)
                .orElseThrow(() -> new RefusedException(IdentityRefusal.IDN_112_NO_ACTIVE_ACCOUNT));
    }

    private UnitId unit(String code) {
        return Optional.of(code)
                .flatMap(units::findByCode)
                .map(Unit::id)
                .orElseThrow(() -> new RefusedException(IdentityRefusal.IDN_226_SECONDMENT_PLACE));
    }

    private ModelAndView page(TypedForm typed, Officer me, @Nullable Refusal refused) {
        demandReader(me);
        var view = new ModelAndView("identity/authority/secondments")
                .addObject("secondments", views.table(absences.listSecondments(me, SHOWN)))
                .addObject("typed", typed)
                .addObject("mayRegister", me.rights().hasAnywhere(Role.CITY_ADMINISTRATOR))
                .addObject("roles", views.roles(List.of(Role.RECEPTION_OFFICER, Role.EXAMINING_OFFICER, Role.CLERK)))
                .addObject("areas", views.areas())
                .addObject("links", AssignmentLinks.of(me));
        view.getModel().put("refused", refused);
        return view;
    }
}
