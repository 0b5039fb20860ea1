package vn.motcua.dossier.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.Shifts;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.ui.SeeOther;

/** Closing a shift, taking one over, and the sheets of before. */
@Controller
class ShiftPages {

    private static final int A_PAGE = 20;

    private final Shifts shifts;
    private final ShiftViews views;
    private final DeskViews desks;
    private final ListDownloads downloads;

    ShiftPages(Shifts shifts, ShiftViews views, DeskViews desks, ListDownloads downloads) {
        this.shifts = shifts;
        this.views = views;
        this.desks = desks;
        this.downloads = downloads;
    }

    @GetMapping("/shift")
    ModelAndView mine(
            Officer me,
            @RequestParam(defaultValue = "") String desk,
            @RequestParam(required = false) @Nullable String after) {
        return page(desk, "", null, after, me);
    }

    private ModelAndView page(
            String desk, String remark, @Nullable Refusal refused, @Nullable String after, Officer me) {
        var open = shifts.listOpen(demandReader(me));
        var past = shifts.list(me, after, A_PAGE);
        return new ModelAndView("dossier/shift/mine")
                .addObject(
                        "page",
                        new ShiftPage(
                                own(desk, remark, refused, me),
                                views.rows(open),
                                views.rows(past.items().stream()
                                        .filter(it -> it.end() != null)
                                        .toList()),
                                past.next() == null ? null : "/shift?after=" + past.next()));
    }

    private static Officer demandReader(Officer me) {
        if (!me.rights().hasAnywhere(Role.RECEPTION_OFFICER) && !me.rights().hasAnywhere(Role.CENTRE_LEADER)) {
            throw new RefusedException(IdentityRefusal.IDN_403_NOT_ALLOWED);
        }
        return me;
    }

    private ShiftPage.@Nullable Own own(String desk, String remark, @Nullable Refusal refused, Officer me) {
        if (!me.rights().hasAnywhere(Role.RECEPTION_OFFICER)) {
            return null;
        }
        var unit = desks.desk(desk, me);
        return views.own(unit, shifts.preview(unit.id(), me), remark, refused, me);
    }

    /** What the officer would hand over now. */
    @GetMapping("/shift/table.{format}")
    View table(Officer me, @PathVariable String format, @RequestParam(defaultValue = "") String desk) {
        demandDesk(me);
        var unit = desks.desk(desk, me).id();
        return downloads.shown(
                me,
                format,
                views.say("desk.nav.shift"),
                Map.of("unit", String.valueOf(unit.value())),
                views.table(shifts.preview(unit, me)));
    }

    /** The sheets of before, those still open among them. */
    @GetMapping("/shift/sheets/table.{format}")
    View sheets(Officer me, @PathVariable String format) {
        demandReader(me);
        return downloads.paged(
                me,
                format,
                views.say("desk.shift.past"),
                Map.of(),
                views::sheets,
                after -> shifts.list(me, after, ListDownloads.A_SLICE));
    }

    private static void demandDesk(Officer me) {
        if (!me.rights().hasAnywhere(Role.RECEPTION_OFFICER)) {
            throw new RefusedException(IdentityRefusal.IDN_403_NOT_ALLOWED);
        }
    }

    @PostMapping("/shift")
    ModelAndView close(
            Officer me,
            @RequestParam(defaultValue = "") String desk,
            @RequestParam(defaultValue = "") String remark,
            @RequestParam(defaultValue = "") String key,
            HttpServletResponse response) {
        demandDesk(me);
        return switch (shifts.close(desks.desk(desk, me).id(), remark, me, key)) {
            case Result.Done<UUID>(var id) -> new ModelAndView(SeeOther.to("/shift/" + id));
            case Result.Refused<UUID>(var why) -> {
                response.setStatus(why.code().status());
                yield page(desk, remark, why, null, me);
            }
        };
    }

    @GetMapping("/shift/{id}")
    ModelAndView sheet(@PathVariable String id, Officer me) {
        return sheet(found(id, me), "", null, me);
    }

    @GetMapping("/shift/{id}/table.{format}")
    View sheetTable(@PathVariable String id, @PathVariable String format, Officer me) {
        var shift = found(id, me);
        return downloads.shown(
                me,
                format,
                views.say("desk.shift.sheet", shift.number()),
                Map.of("shift", shift.id().toString()),
                views.table(shift.content()));
    }

    private ModelAndView sheet(Shifts.Closed shift, String remark, @Nullable Refusal refused, Officer me) {
        return new ModelAndView("dossier/shift/sheet").addObject("page", views.sheet(shift, remark, refused, me));
    }

    private Shifts.Closed found(String id, Officer me) {
        return shifts.find(parse(id), me).orElseThrow(() -> new RefusedException(DossierRefusal.DOS_100_NOT_FOUND));
    }

    private static UUID parse(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(DossierRefusal.DOS_100_NOT_FOUND);
        }
    }

    @PostMapping("/shift/{id}/taking")
    ModelAndView take(
            @PathVariable String id,
            Officer me,
            @RequestParam(required = false) @Nullable List<String> missing,
            @RequestParam(defaultValue = "") String remark,
            HttpServletResponse response) {
        return answer(id, remark, shifts.takeOver(parse(id), dossiers(missing), remark, me), me, response);
    }

    private static Set<DossierId> dossiers(@Nullable List<String> typed) {
        return typed == null
                ? Set.of()
                : typed.stream()
                        .map(it -> DossierId.parse(it)
                                .orElseThrow(() -> new RefusedException(DossierRefusal.DOS_100_NOT_FOUND)))
                        .collect(Collectors.toSet());
    }

    @PostMapping("/shift/{id}/resumption")
    ModelAndView resume(@PathVariable String id, Officer me, HttpServletResponse response) {
        return answer(id, "", shifts.resume(parse(id), me), me, response);
    }

    private ModelAndView answer(
            String id, String remark, Result<UUID> result, Officer me, HttpServletResponse response) {
        return switch (result) {
            case Result.Done<UUID>(var done) -> new ModelAndView(SeeOther.to("/shift/" + done));
            case Result.Refused<UUID>(var why) -> {
                response.setStatus(why.code().status());
                yield sheet(found(id, me), remark, why, me);
            }
        };
    }

    @GetMapping("/shift/{id}/print")
    ResponseEntity<byte[]> print(@PathVariable String id, Officer me) {
        return switch (shifts.print(parse(id), me)) {
            case Result.Done<byte[]>(var pdf) -> PdfAnswer.of(pdf, "ban-giao-ca-" + id);
            case Result.Refused<byte[]>(var why) -> throw new RefusedException(why);
        };
    }
}
