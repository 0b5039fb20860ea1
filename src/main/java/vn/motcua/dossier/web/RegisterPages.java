package vn.motcua.dossier.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.motcua.dossier.DossierLists;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Forms;
import vn.motcua.identity.Officer;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Slice;
import vn.motcua.tables.RowSource;

/** The tracking register (form 07) of a unit: on the screen by key pages, and as PDF. */
@Controller
class RegisterPages {

    private static final int A_PAGE = 50;

    private final DossierLists lists;
    private final Forms forms;
    private final RegisterViews views;
    private final ListDownloads downloads;
    private final Clock clock;

    RegisterPages(DossierLists lists, Forms forms, RegisterViews views, ListDownloads downloads, Clock clock) {
        this.lists = lists;
        this.forms = forms;
        this.views = views;
        this.downloads = downloads;
        this.clock = clock;
    }

    @GetMapping("/register")
    String register(
            Officer me,
            @RequestParam(required = false) @Nullable Integer unit,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(required = false) @Nullable String after,
            Model model,
            HttpServletResponse response) {
        var asked = asked(me, unit, field, from, until);
        var range = asked.resolved(CivilTime.day(clock.instant()));
        if (range == null) {
            response.setStatus(DossierRefusal.DOS_146_DATE_RANGE.status());
            model.addAttribute("page", views.unreadable(asked, me));
            return "dossier/register";
        }
        var rows = lists.listRegister(me, range.unit(), range.field(), range.from(), range.until(), after, A_PAGE);
        model.addAttribute("page", views.page(range, rows, after != null, me));
        return "dossier/register";
    }

    /** Streams: a year's register costs no more memory than a page. Refusals come before the first byte. */
    @GetMapping("/register/print")
    void print(
            Officer me,
            @RequestParam(required = false) @Nullable Integer unit,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            HttpServletResponse response)
            throws IOException {
        var range = asked(me, unit, field, from, until).resolved(CivilTime.day(clock.instant()));
        if (range == null) {
            throw new RefusedException(DossierRefusal.DOS_146_DATE_RANGE);
        }
        lists.listRegister(me, range.unit(), range.field(), range.from(), range.until(), null, 1);
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader("Content-Disposition", "inline; filename=\"" + fileName(range.from(), range.until()) + "\"");
        forms.printRegister(response.getOutputStream(), range.unit(), range.field(), range.from(), range.until(), me);
    }

    /** Asked once before, so that a refusal comes before the first byte. */
    @GetMapping("/register/table.{format}")
    View table(
            Officer me,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable Integer unit,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until) {
        var range = asked(me, unit, field, from, until).resolved(CivilTime.day(clock.instant()));
        if (range == null) {
            throw new RefusedException(DossierRefusal.DOS_146_DATE_RANGE);
        }
        Function<@Nullable String, Slice<DossierView>> slices = after -> lists.listRegister(
                me, range.unit(), range.field(), range.from(), range.until(), after, ListDownloads.A_SLICE);
        lists.listRegister(me, range.unit(), range.field(), range.from(), range.until(), null, 1);
        return downloads.of(
                me,
                format,
                downloads.say("desk.nav.register") + " " + range.from() + " " + range.until(),
                Map.of(
                        "unit",
                        String.valueOf(range.unit().value()),
                        "field",
                        range.field() == null ? "" : range.field()),
                downloads.headings(RegisterViews.columnsOfTable()),
                RowSource.paged(slices, views::cells));
    }

    private RegisterRange asked(Officer me, @Nullable Integer unit, String field, String from, String until) {
        var of = unit == null ? views.firstUnit(me) : new UnitId(unit);
        return new RegisterRange(of, field.isBlank() ? views.usualField(me, of) : field, from, until);
    }

    private static String fileName(LocalDate from, LocalDate until) {
        return "so-theo-doi-" + from + "-" + until + ".pdf";
    }
}
