package vn.motcua.dossier.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Procedures;
import vn.motcua.dossier.Acted;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierLists;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Shelves;
import vn.motcua.identity.Officer;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.ui.SeeOther;

/** Admission on one screen: the procedure by a few letters, then the form, then the slip. */
@Controller
class DeskPages {

    private static final int MOST_HITS = 20;
    private static final int LONGEST_QUERY = 200;

    private final Dossiers dossiers;
    private final DossierLists lists;
    private final Procedures procedures;
    private final Units units;
    private final DeskViews views;
    private final DeskEdits edits;
    private final GuidanceBegun guidance;
    private final Shelves shelves;
    private final CoverLinks covers;
    private final Clock clock;

    DeskPages(
            Dossiers dossiers,
            DossierLists lists,
            Procedures procedures,
            Units units,
            DeskViews views,
            DeskEdits edits,
            GuidanceBegun guidance,
            Shelves shelves,
            CoverLinks covers,
            Clock clock) {
        this.dossiers = dossiers;
        this.lists = lists;
        this.procedures = procedures;
        this.units = units;
        this.views = views;
        this.edits = edits;
        this.guidance = guidance;
        this.shelves = shelves;
        this.covers = covers;
        this.clock = clock;
    }

    @GetMapping("/desk")
    ModelAndView desk(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String procedure, Officer me) {
        views.desksOf(me);
        if (procedure.isEmpty()) {
            return hits("dossier/desk/start", q);
        }
        var version = version(procedure);
        return form(views.show(version, views.blank(version, me), me), me);
    }

    /** The list below the search field, while it is typed into. */
    @GetMapping("/desk/procedures")
    ModelAndView procedures(@RequestParam(defaultValue = "") String q, HttpServletRequest request, Officer me) {
        views.desksOf(me);
        return hits(Fragments.isAsked(request) ? "dossier/desk/hits" : "dossier/desk/start", q);
    }

    private ModelAndView hits(String view, String typed) {
        var query = typed.length() > LONGEST_QUERY ? typed.substring(0, LONGEST_QUERY) : typed;
        return new ModelAndView(view).addObject("query", query).addObject("hits", procedures.search(query, MOST_HITS));
    }

    /** Promised moment, fee and warnings while the form is filled in. */
    @PostMapping("/desk/preview")
    ModelAndView preview(HttpServletRequest request, Officer me) {
        var typed = new Typed(request.getParameterMap());
        var version = version(typed.text("procedure"));
        return new ModelAndView(
                "dossier/desk/previewed", "preview", views.preview(version, DeskForm.read(typed, version), me));
    }

    /** The checklist after another situation was chosen, or with everything ticked that is required. */
    @PostMapping("/desk/papers")
    ModelAndView papers(HttpServletRequest request, Officer me) {
        var typed = new Typed(request.getParameterMap());
        var version = version(typed.text("procedure"));
        var form = edits.applied(DeskForm.read(typed, version), version, typed.text("do"), me);
        return new ModelAndView("dossier/desk/papers", "view", views.show(version, form, me));
    }

    @PostMapping("/desk")
    ModelAndView act(HttpServletRequest request, HttpServletResponse response, Officer me) {
        var typed = new Typed(request.getParameterMap());
        var version = version(typed.text("procedure"));
        var form = DeskForm.read(typed, version);
        return switch (typed.text("do")) {
            case "admit" -> enter(Action.ADMIT, version, form, me, response);
            case "on-the-spot" -> enter(Action.ADMIT_ON_THE_SPOT, version, form, me, response);
            case "refusal" -> enter(Action.PROPOSE_REFUSAL, version, form, me, response);
            case "guidance" ->
                GuidancePages.page(guidance.from(form, version, views.desk(form.receiving(), me), me), version, null);
            default -> form(edits.shown(form, version, typed.text("do"), me), me);
        };
    }

    private ModelAndView enter(
            Action action, ProcedureVersion version, DeskForm form, Officer me, HttpServletResponse response) {
        var reading = new DeskReading(form, version, units);
        var command = views.command(reading, form, me);
        if (!reading.errors().isEmpty()) {
            response.setStatus(DossierRefusal.DOS_121_TEXT_MISSING.status());
            return form(views.unreadable(version, form, me, reading.errors()), me);
        }
        var acted = action == Action.PROPOSE_REFUSAL
                ? dossiers.proposeRefusal(command, Parties.clean(form.reason()), me, form.key())
                : dossiers.enter(action, command, me, form.key());
        return switch (acted) {
            case Result.Done<Acted>(var done) -> {
                if (action != Action.PROPOSE_REFUSAL && !form.shelf().isBlank()) {
                    shelves.put(done.dossier(), form.shelf(), me).orThrow();
                }
                yield new ModelAndView(SeeOther.to("/desk/admitted/" + done.dossier()));
            }
            case Result.Refused<Acted>(var why) -> {
                response.setStatus(why.code().status());
                yield form(views.refused(version, form, me, why), me);
            }
        };
    }

    private ModelAndView form(DeskView view, Officer me) {
        var desk = views.desk(view.form().receiving(), me);
        return new ModelAndView("dossier/desk/admission", "view", view)
                .addObject("shelves", shelves.listUsed(desk.id()));
    }

    /** What to print and to say to the applicant. */
    @GetMapping("/desk/admitted/{id}")
    ModelAndView admitted(@PathVariable String id, Officer me) {
        var dossier = DossierId.parse(id)
                .flatMap(it -> lists.open(it, me))
                .orElseThrow(() -> new RefusedException(DossierRefusal.DOS_100_NOT_FOUND));
        return new ModelAndView("dossier/desk/admitted")
                .addObject("dossier", dossier)
                .addObject("shelf", shelves.get(dossier.id()))
                .addObject("resolving", units.get(dossier.resolving()).fullName())
                .addObject("covers", covers.href(dossier.id()));
    }

    private ProcedureVersion version(String code) {
        return ProcedureCode.find(code)
                .flatMap(it -> procedures.findInForce(it, CivilTime.day(clock.instant())))
                .orElseThrow(() -> new RefusedException(DossierRefusal.DOS_107_PROCEDURE_UNKNOWN, "đã chọn"));
    }
}
