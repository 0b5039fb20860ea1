package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
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
import vn.motcua.identity.Absence;
import vn.motcua.identity.Absences;
import vn.motcua.identity.Absences.NewAbsence;
import vn.motcua.identity.Downloads;
import vn.motcua.identity.DutyRoster.Half;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.ui.SeeOther;

/** One's own days away and, for whoever leads, those of the unit; registering and ending them. */
@Controller
class AbsencePages {

    private final Absences absences;
    private final AbsenceViews views;
    private final Downloads downloads;

    AbsencePages(Absences absences, AbsenceViews views, Downloads downloads) {
        this.absences = absences;
        this.views = views;
        this.downloads = downloads;
    }

    @GetMapping("/absences")
    ModelAndView list(Officer me) {
        return page(TypedForm.BLANK, me, null);
    }

    @GetMapping("/absences/table.{format}")
    View table(@PathVariable String format, Officer me) {
        return downloads.shown(me, format, views.say("title"), Map.of(), views.table(me));
    }

    @PostMapping("/absences")
    ModelAndView register(@RequestParam MultiValueMap<String, String> sent, Officer me, HttpServletResponse response) {
        var typed = TypedForm.of(sent);
        return switch (registered(typed, me)) {
            case Result.Done<UUID> _ -> new ModelAndView(SeeOther.to("/absences"));
            case Result.Refused<UUID>(var why) -> refused(typed, me, why, response);
        };
    }

    private Result<UUID> registered(TypedForm typed, Officer me) {
        try {
            return absences.register(
                    new NewAbsence(
                            typed.value("account").isEmpty() ? me.account() : typed.account("account"),
                            typed.word("kind", Absence.Kind.class),
                            typed.day("from"),
                            typed.day("last"),
                            typed.value("half").isEmpty() ? null : typed.word("half", Half.class),
                            typed.account("substitute"),
                            typed.text("note")),
                    me);
        } catch (RefusedException e) {
            return new Result.Refused<>(e.refusal());
        }
    }

    @PostMapping("/absences/{id}/end")
    ModelAndView end(@PathVariable String id, Officer me, HttpServletResponse response) {
        Result<UUID> ended = TypedForm.uuid(id)
                .map(it -> absences.end(it, me))
                .orElseGet(() -> Result.refused(IdentityRefusal.IDN_224_ABSENCE_NOT_FOUND));
        return switch (ended) {
            case Result.Done<UUID> _ -> new ModelAndView(SeeOther.to("/absences"));
            case Result.Refused<UUID>(var why) -> refused(TypedForm.BLANK, me, why, response);
        };
    }

    private ModelAndView refused(TypedForm typed, Officer me, Refusal why, HttpServletResponse response) {
        response.setStatus(why.code().status());
        return page(typed, me, why);
    }

    private ModelAndView page(TypedForm typed, Officer me, @Nullable Refusal refused) {
        return new ModelAndView("identity/authority/absences")
                .addObject("page", views.page(typed, me, refused))
                .addObject("links", AssignmentLinks.of(me));
    }
}
