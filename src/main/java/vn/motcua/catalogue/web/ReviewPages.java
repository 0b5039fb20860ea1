package vn.motcua.catalogue.web;

import static vn.motcua.catalogue.CatalogueRefusal.CAT_120_NOT_CITY_ADMINISTRATOR;
import static vn.motcua.catalogue.CatalogueRefusal.CAT_121_NO_SUCH_VERSION;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Procedures;
import vn.motcua.catalogue.national.NationalReview;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;

/** Procedures whose limit and fee wait for an official of the city. */
@Controller
class ReviewPages {

    private static final int SHOWN = 50;

    private final Procedures procedures;
    private final NationalReview national;

    ReviewPages(Procedures procedures, NationalReview national) {
        this.procedures = procedures;
        this.national = national;
    }

    @GetMapping("/catalogue/review")
    String list(Officer me, Model model) {
        if (!me.rights().hasAnywhere(Role.CITY_ADMINISTRATOR)) {
            throw new RefusedException(CAT_120_NOT_CITY_ADMINISTRATOR);
        }
        var versions = procedures.listUnconfirmed(SHOWN);
        model.addAttribute("versions", versions);
        model.addAttribute(
                "authored",
                procedures.findAuthored(
                        versions.stream().map(ProcedureVersion::id).toList()));
        model.addAttribute("national", national.countOpen());
        model.addAttribute("me", me.account().value());
        return "catalogue/review";
    }

    @PostMapping("/catalogue/review/{versionId}/confirmation")
    String confirm(Officer me, @PathVariable String versionId, @RequestParam(required = false) @Nullable String note) {
        return switch (procedures.confirm(id(versionId), me, note == null ? "" : note)) {
            case Result.Done<?> _ -> "redirect:/catalogue/review";
            case Result.Refused<?>(var why) -> throw new RefusedException(why);
        };
    }

    /** It will never take force; its author takes it back in the same way. */
    @PostMapping("/catalogue/review/{versionId}/decline")
    String decline(Officer me, @PathVariable String versionId, @RequestParam(defaultValue = "") String reason) {
        return switch (procedures.decline(id(versionId), me, reason)) {
            case Result.Done<?> _ -> "redirect:/catalogue/review";
            case Result.Refused<?>(var why) -> throw new RefusedException(why);
        };
    }

    private static long id(String typed) {
        try {
            return Long.parseLong(typed);
        } catch (NumberFormatException e) {
            throw new RefusedException(CAT_121_NO_SUCH_VERSION);
        }
    }
}
