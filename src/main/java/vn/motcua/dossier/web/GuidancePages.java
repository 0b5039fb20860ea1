package vn.motcua.dossier.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Procedures;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.Forms;
import vn.motcua.dossier.Guidance;
import vn.motcua.identity.Officer;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.tables.Cell;
import vn.motcua.tables.RowSource;
import vn.motcua.ui.SeeOther;
import vn.motcua.ui.TypedDate;

/** Form 02 before admission: one notice that says everything at once. */
@Controller
class GuidancePages {

    private static final int PAGE = 50;

    private final Guidance guidance;
    private final Forms forms;
    private final Procedures procedures;
    private final GuidanceBegun begun;
    private final DeskViews desks;
    private final ListDownloads downloads;
    private final Clock clock;

    GuidancePages(
            Guidance guidance,
            Forms forms,
            Procedures procedures,
            GuidanceBegun begun,
            DeskViews desks,
            ListDownloads downloads,
            Clock clock) {
        this.guidance = guidance;
        this.forms = forms;
        this.procedures = procedures;
        this.begun = begun;
        this.desks = desks;
        this.downloads = downloads;
        this.clock = clock;
    }

    /** The counted period is this month unless another is asked for. */
    @GetMapping("/guidance")
    ModelAndView list(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(required = false) @Nullable String after,
            Officer me) {
        var today = CivilTime.day(clock.instant());
        var first = day(from, today.withDayOfMonth(1));
        var last = day(until, today);
        if (last.isBefore(first) || first.getYear() < 2000 || last.getYear() > 2100) {
            throw new RefusedException(DossierRefusal.DOS_146_DATE_RANGE);
        }
        return new ModelAndView("dossier/guidance/list")
                .addObject("notices", guidance.list(me, after, PAGE))
                .addObject("from", first)
                .addObject("until", last)
                .addObject("count", guidance.count(me, first, last));
    }

    @GetMapping("/guidance/table.{format}")
    View table(@PathVariable String format, Officer me) {
        return downloads.of(
                me,
                format,
                downloads.say("desk.guidance.title"),
                Map.of(),
                downloads.headings(
                        "desk.table.number", "desk.table.guided", "desk.register.procedure", "desk.table.given"),
                RowSource.paged(
                        after -> guidance.list(me, after, ListDownloads.A_SLICE),
                        it -> List.of(
                                Cell.text(it.number()),
                                Cell.text(it.person().name()),
                                Cell.text(it.procedureName()),
                                Cell.moment(it.at()))));
    }

    private static LocalDate day(String typed, LocalDate otherwise) {
        return typed.isBlank()
                ? otherwise
                : TypedDate.find(typed).orElseThrow(() -> new RefusedException(DossierRefusal.DOS_146_DATE_RANGE));
    }

    @GetMapping("/guidance/new")
    ModelAndView blank(@RequestParam(defaultValue = "") String procedure, Officer me) {
        var version = version(procedure);
        return page(begun.blank(version, desks.desk("", me), me), version, null);
    }

    @PostMapping("/guidance")
    ModelAndView give(HttpServletRequest request, HttpServletResponse response, Officer me) {
        var form = GuidanceForm.read(new Typed(request.getParameterMap()));
        var version = version(form.procedure());
        var given = guidance.give(
                desks.desk(form.desk(), me).id(), version.code(), form.party(), form.content(), me, form.key());
        return switch (given) {
            case Result.Done<Guidance.Notice>(var notice) -> new ModelAndView(SeeOther.to("/guidance/" + notice.id()));
            case Result.Refused<Guidance.Notice>(var why) -> {
                response.setStatus(why.code().status());
                yield page(form, version, why);
            }
        };
    }

    static ModelAndView page(GuidanceForm form, ProcedureVersion version, @Nullable Refusal refused) {
        var view = new ModelAndView("dossier/guidance/new");
        view.addObject("form", form).addObject("procedure", version);
        view.getModel().put("refused", refused);
        return view;
    }

    @GetMapping("/guidance/{id}")
    ModelAndView show(@PathVariable String id, Officer me) {
        return new ModelAndView("dossier/guidance/show", Map.of("notice", notice(id, me)));
    }

    @GetMapping("/guidance/{id}/form")
    ResponseEntity<byte[]> form(@PathVariable String id, Officer me) {
        var notice = notice(id, me);
        return PdfAnswer.of(forms.print(notice), "phieu-huong-dan-" + notice.number());
    }

    private Guidance.Notice notice(String id, Officer me) {
        try {
            return guidance.find(UUID.fromString(id), me)
                    .orElseThrow(() -> new RefusedException(DossierRefusal.DOS_100_NOT_FOUND));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(DossierRefusal.DOS_100_NOT_FOUND);
        }
    }

    private ProcedureVersion version(String code) {
        return ProcedureCode.find(code)
                .flatMap(it -> procedures.findInForce(it, CivilTime.day(clock.instant())))
                .orElseThrow(() -> new RefusedException(DossierRefusal.DOS_107_PROCEDURE_UNKNOWN, "đã chọn"));
    }
}
