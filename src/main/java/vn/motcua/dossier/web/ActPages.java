package vn.motcua.dossier.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DossierLists;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.identity.Officer;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.ui.SeeOther;

/** One act on one dossier: its form, and the act itself. What was typed survives every refusal. */
@Controller
class ActPages {

    private final Dossiers dossiers;
    private final DossierLists lists;
    private final ActForms forms;

    ActPages(Dossiers dossiers, DossierLists lists, ActForms forms) {
        this.dossiers = dossiers;
        this.lists = lists;
        this.forms = forms;
    }

    @GetMapping("/dossiers/{id}/acts/{act}")
    ModelAndView form(@PathVariable String id, @PathVariable String act, Officer me, HttpServletResponse response) {
        var dossier = DossierPages.opened(lists, id, me);
        var form = forms.fresh(dossier, action(act), me);
        if (!form.open()) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
        return page(form);
    }

    @PostMapping("/dossiers/{id}/acts/{act}")
    ModelAndView act(
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam Map<String, String> typed,
            Officer me,
            HttpServletResponse response) {
        var action = action(act);
        var dossier = DossierPages.opened(lists, id, me);
        try {
            var details = new TypedDetails(typed).of(action);
            var acted = dossiers.act(dossier.id(), action, details, version(typed), me, typed.getOrDefault("key", ""));
            return switch (acted) {
                case Result.Done<?> _ -> done(dossier, action);
                case Result.Refused<?>(var why) -> {
                    response.setStatus(why.code().status());
                    yield page(forms.refused(DossierPages.opened(lists, id, me), action, typed, why, me));
                }
            };
        } catch (TypedDetails.Misread e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(forms.misread(dossier, action, typed, e));
        }
    }

    /** The result page, by a plain GET, so that reloading repeats nothing. */
    private static ModelAndView done(DossierView dossier, Action action) {
        return new ModelAndView(SeeOther.to("/dossiers/" + dossier.id() + "?done=" + ActLink.segment(action)));
    }

    private static Action action(String segment) {
        return ActLink.parse(segment)
                .filter(it -> it != Action.RETURN_RESULT)
                .orElseThrow(() -> new RefusedException(DossierRefusal.DOS_100_NOT_FOUND));
    }

    private static int version(Map<String, String> typed) {
        try {
            return Integer.parseInt(typed.getOrDefault("version", ""));
        } catch (NumberFormatException e) {
            throw new RefusedException(DossierRefusal.DOS_131_KEY_MISSING);
        }
    }

    private static ModelAndView page(ActForm form) {
        return new ModelAndView("dossier/act", "form", form);
    }
}
