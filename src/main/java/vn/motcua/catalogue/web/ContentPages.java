package vn.motcua.catalogue.web;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.catalogue.CatalogueRefusal;
import vn.motcua.catalogue.ContentChange;
import vn.motcua.catalogue.Editions;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.catalogue.ProcedureContent;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Procedures;
import vn.motcua.identity.Officer;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.ui.TypedDate;

/** Papers, limits and fees of a procedure as a form; saved as a new version that somebody else confirms. */
@Controller
class ContentPages {

    private static final int LONGEST_DECISION = 500;
    private static final int LONGEST_NAME = 1_000;

    private final Procedures procedures;
    private final Editions editions;
    private final Clock clock;

    ContentPages(Procedures procedures, Editions editions, Clock clock) {
        this.procedures = procedures;
        this.editions = editions;
        this.clock = clock;
    }

    @GetMapping("/catalogue/contents/{code}")
    ModelAndView form(Officer me, @PathVariable String code) {
        ProcessPages.demandCityAdministrator(me);
        var version = latest(code);
        return page(version, ContentForm.of(version), null);
    }

    private ProcedureVersion latest(String code) {
        return ProcedureCode.find(code)
                .flatMap(procedures::findLatest)
                .orElseThrow(() -> new RefusedException(CatalogueRefusal.CAT_110_NO_SUCH_PROCEDURE));
    }

    private ModelAndView page(ProcedureVersion version, ContentForm form, @Nullable Refusal refused) {
        var day = form.find(version.content(), CivilTime.day(clock.instant()));
        var page = new ModelAndView("catalogue/content")
                .addObject("version", version)
                .addObject("form", form)
                .addObject("preview", day.map(it -> withContent(version, it)).orElse(null))
                .addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.valueOf(refused.code().status()));
        }
        return page;
    }

    /** As it would be, to be read beside what it is. */
    private static ProcedureVersion withContent(ProcedureVersion it, ProcedureContent content) {
        return new ProcedureVersion(
                it.id(),
                it.number() + 1,
                content,
                it.fieldName(),
                it.fieldNameEn(),
                content.from(),
                null,
                null,
                "",
                it.recordedAt());
    }

    /** What is sent by "do": "save", or an edit of the lists: "look", "add-paper", "drop-paper-2", "add-fee", "drop-fee-1". */
    @PostMapping("/catalogue/contents/{code}")
    ModelAndView change(Officer me, @PathVariable String code, @RequestParam MultiValueMap<String, String> sent) {
        ProcessPages.demandCityAdministrator(me);
        var version = latest(code);
        var form = ContentForm.typed(sent);
        var act = sent.getFirst("do");
        return "save".equals(act) ? save(version, form, me) : page(version, form.edited(act == null ? "" : act), null);
    }

    private ModelAndView save(ProcedureVersion version, ContentForm form, Officer me) {
        var day = TypedDate.find(form.from());
        if (day.isEmpty()) {
            return page(
                    version, form, Refusal.of(CatalogueRefusal.CAT_137_DAY_OF_FORCE, CivilTime.date(version.from())));
        }
        var decision = form.decision().find();
        if (decision.isEmpty()) {
            return page(version, form, Refusal.of(CatalogueRefusal.CAT_145_DECISION_INCOMPLETE, LONGEST_DECISION));
        }
        var content = form.find(version.content(), day.get());
        if (content.isEmpty()) {
            return page(version, form, Refusal.of(CatalogueRefusal.CAT_154_CONTENT_INCOMPLETE, LONGEST_NAME));
        }
        var change = new ContentChange(form.baseId(), content.get(), decision.get(), form.note());
        return switch (editions.propose(change, me)) {
            case Result.Done<ProcedureVersion>(var written) ->
                new ModelAndView(
                        "redirect:/catalogue/versions/" + written.code().value() + "/" + written.number());
            case Result.Refused<ProcedureVersion>(var why) -> page(version, form, why);
        };
    }
}
