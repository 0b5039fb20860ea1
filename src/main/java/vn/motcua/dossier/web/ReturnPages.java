package vn.motcua.dossier.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import vn.motcua.catalogue.Component;
import vn.motcua.catalogue.ComponentKind;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.catalogue.Procedures;
import vn.motcua.dossier.Acted;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierLists;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.HandedPaper;
import vn.motcua.identity.Officer;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.tables.Cell;
import vn.motcua.tables.RowSource;
import vn.motcua.ui.SeeOther;

/** What lies ready and waits for somebody to come, and the handing over. */
@Controller
class ReturnPages {

    private static final int PAGE = 50;

    private final Dossiers dossiers;
    private final DossierLists lists;
    private final Procedures procedures;
    private final ListDownloads downloads;

    ReturnPages(Dossiers dossiers, DossierLists lists, Procedures procedures, ListDownloads downloads) {
        this.dossiers = dossiers;
        this.lists = lists;
        this.procedures = procedures;
        this.downloads = downloads;
    }

    @GetMapping("/uncollected")
    ModelAndView uncollected(@RequestParam(required = false) @Nullable String after, Officer me) {
        return new ModelAndView("dossier/returning/uncollected", "items", lists.listUncollected(me, after, PAGE));
    }

    @GetMapping("/uncollected/table.{format}")
    View uncollectedTable(@PathVariable String format, Officer me) {
        return downloads.of(
                me,
                format,
                downloads.say("desk.uncollected.title"),
                Map.of(),
                downloads.headings(
                        "desk.register.code", "desk.register.applicant", "desk.register.procedure", "desk.table.ready"),
                RowSource.paged(
                        after -> lists.listUncollected(me, after, ListDownloads.A_SLICE),
                        it -> List.of(
                                Cell.text(it.code()),
                                Cell.text(it.applicantName()),
                                Cell.text(it.procedureName()),
                                Cell.moment(it.sortAt()))));
    }

    @GetMapping("/dossiers/{id}/return")
    ModelAndView form(@PathVariable String id, Officer me) {
        var dossier = dossier(id, me);
        return page(dossier, ReturnForm.begun(dossier, usuallyBack(dossier)), me, null);
    }

    @PostMapping("/dossiers/{id}/return")
    ModelAndView giveBack(
            @PathVariable String id, HttpServletRequest request, HttpServletResponse response, Officer me) {
        var dossier = dossier(id, me);
        var form = ReturnForm.read(new Typed(request.getParameterMap()));
        var result = giveBack(dossier, form, me);
        return switch (result) {
            case Result.Done<Acted> _ -> new ModelAndView(SeeOther.to("/dossiers/" + dossier.id() + "/returned"));
            case Result.Refused<Acted>(var why) -> {
                response.setStatus(why.code().status());
                yield page(dossier, form, me, why);
            }
        };
    }

    private Result<Acted> giveBack(DossierView dossier, ReturnForm form, Officer me) {
        var details = form.details(originals(dossier));
        return details == null
                ? Result.refused(DossierRefusal.DOS_121_TEXT_MISSING, "cách ký nhận")
                : dossiers.act(
                        dossier.id(),
                        Action.RETURN_RESULT,
                        details,
                        Typed.integer(form.version()).orElse(dossier.version()),
                        me,
                        form.key());
    }

    @GetMapping("/dossiers/{id}/returned")
    ModelAndView returned(@PathVariable String id, Officer me) {
        return new ModelAndView("dossier/returning/returned", "dossier", dossier(id, me));
    }

    private ModelAndView page(DossierView dossier, ReturnForm form, Officer me, @Nullable Refusal refused) {
        var closed = lists.whyNot(dossier, Action.RETURN_RESULT, me).orElse(null);
        return new ModelAndView(
                "dossier/returning/form", "view", new ReturnView(dossier, form, originals(dossier), closed, refused));
    }

    private static List<String> originals(DossierView dossier) {
        return dossier.papers().stream()
                .filter(it -> it.kind() == HandedPaper.Kind.ORIGINAL)
                .map(HandedPaper::name)
                .toList();
    }

    /** Originals of the applicant; the application form itself stays in the file. */
    private List<String> usuallyBack(DossierView dossier) {
        // by whichever version: a dossier may go on by another one than it was handed in under
        var forms = procedures.listVersions(new ProcedureCode(dossier.procedureCode())).stream()
                .flatMap(it -> it.components().stream())
                .filter(it -> it.kind() == ComponentKind.FORM)
                .map(Component::code)
                .collect(Collectors.toSet());
        return dossier.papers().stream()
                .filter(it -> it.kind() == HandedPaper.Kind.ORIGINAL && !forms.contains(it.component()))
                .map(HandedPaper::name)
                .distinct()
                .toList();
    }

    private DossierView dossier(String id, Officer me) {
        return DossierId.parse(id)
                .flatMap(it -> lists.open(it, me))
                .orElseThrow(() -> new RefusedException(DossierRefusal.DOS_100_NOT_FOUND));
    }
}
