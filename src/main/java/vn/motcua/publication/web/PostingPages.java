package vn.motcua.publication.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import vn.motcua.identity.Downloads;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.publication.Postings;
import vn.motcua.publication.PublicationRefusal;
import vn.motcua.publication.Publications;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.tables.Cell;
import vn.motcua.tables.Heading;
import vn.motcua.tables.RowSource;
import vn.motcua.ui.Choice;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.SeeOther;
import vn.motcua.ui.TypedDate;

/** The notice board of a unit: what hangs, what is outdated, sheets to print. */
@Controller
class PostingPages {

    private static final int A_PAGE = 50;
    private static final int A_SLICE = 100;

    private final Postings postings;
    private final Publications publications;
    private final Units units;
    private final Downloads downloads;
    private final Messages messages;
    private final Clock clock;

    PostingPages(
            Postings postings,
            Publications publications,
            Units units,
            Downloads downloads,
            Messages messages,
            Clock clock) {
        this.postings = postings;
        this.publications = publications;
        this.units = units;
        this.downloads = downloads;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/postings")
    ModelAndView list(
            Officer me,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) @Nullable String after) {
        return page(me, unit(unit, me), after, null);
    }

    /** The unit of this code, or the first one whose board the officer keeps. */
    private Unit unit(String code, Officer me) {
        return Arrays.stream(postings.listUnits(me))
                .mapToObj(it -> units.get(new UnitId(it)))
                .filter(it -> code.isEmpty() || it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RefusedException(IdentityRefusal.IDN_403_NOT_ALLOWED));
    }

    private ModelAndView page(Officer me, Unit unit, @Nullable String after, @Nullable Refusal refused) {
        var slice = postings.list(unit.id(), me, after, A_PAGE);
        var path = "/postings?unit=" + unit.code();
        var today = CivilTime.day(clock.instant());
        return new ModelAndView("publication/postings")
                .addObject("unit", unit)
                .addObject("postings", slice.items())
                .addObject(
                        "fields",
                        publications.count(today).fields().stream()
                                .map(it -> new Choice(it.code(), it.name()))
                                .toList())
                .addObject("today", CivilTime.date(today))
                .addObject("nextHref", slice.next() == null ? null : path + "&after=" + slice.next())
                .addObject("firstHref", after == null ? null : path)
                .addObject("refused", refused);
    }

    @PostMapping("/postings")
    ModelAndView post(
            Officer me,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String from,
            HttpServletResponse response) {
        var of = unit(unit, me);
        var day = TypedDate.find(from);
        Result<Integer> posted = day.isEmpty()
                ? Result.refused(PublicationRefusal.PUB_111_POSTING_DAY)
                : postings.post(of.id(), code, field, day.get(), me);
        return after(of, me, posted, response);
    }

    @PostMapping("/postings/{posting}/removal")
    ModelAndView takeDown(
            Officer me,
            @PathVariable String posting,
            @RequestParam(defaultValue = "") String until,
            HttpServletResponse response) {
        var day = TypedDate.find(until).orElseGet(() -> CivilTime.day(clock.instant()));
        return switch (postings.takeDown(number(posting), day, me)) {
            case Result.Done<Postings.Posting>(var it) ->
                new ModelAndView(
                        SeeOther.to("/postings?unit=" + units.get(it.unit()).code()));
            case Result.Refused<Postings.Posting>(var why) -> throw new RefusedException(why);
        };
    }

    private ModelAndView after(Unit unit, Officer me, Result<?> outcome, HttpServletResponse response) {
        if (outcome instanceof Result.Refused<?>(var why)) {
            response.setStatus(why.code().status());
            return page(me, unit, null, why);
        }
        return new ModelAndView(SeeOther.to("/postings?unit=" + unit.code()));
    }

    private static long number(String typed) {
        return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : -1;
    }

    @GetMapping("/postings/table.{format}")
    View table(Officer me, @PathVariable String format, @RequestParam(defaultValue = "") String unit) {
        var of = unit(unit, me);
        return downloads.of(
                me,
                format,
                say("title"),
                Map.of("unit", of.code()),
                List.of(
                        Heading.of(say("code")),
                        Heading.wide(say("name")),
                        Heading.of(say("from")),
                        Heading.of(say("until")),
                        Heading.of(say("state"))),
                RowSource.paged(after -> postings.list(of.id(), me, after, A_SLICE), this::cells));
    }

    private List<Cell> cells(Postings.Posting it) {
        return List.of(
                Cell.text(it.version().code().value()),
                Cell.text(it.version().name()),
                Cell.day(it.from()),
                Cell.day(it.until()),
                Cell.text(it.outdated() ? say("outdated") : ""));
    }

    private String say(String key) {
        return messages.text(Language.VI, "desk.posting." + key);
    }

    @GetMapping("/postings/{posting}/sheet")
    ResponseEntity<byte[]> sheet(@PathVariable String posting) {
        return switch (postings.print(number(posting))) {
            case Result.Done<byte[]>(var pdf) ->
                ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .header(HttpHeaders.CONTENT_DISPOSITION, inline("niem-yet.pdf"))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(pdf);
            case Result.Refused<byte[]>(var why) -> throw new RefusedException(why);
        };
    }

    private static String inline(String name) {
        return ContentDisposition.inline().filename(name).build().toString();
    }

    @GetMapping("/postings/sheets")
    void sheets(Officer me, @RequestParam(defaultValue = "") String unit, HttpServletResponse response)
            throws IOException {
        var of = unit(unit, me);
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, inline("niem-yet-tat-ca.pdf"));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        postings.printAll(of.id(), me, response.getOutputStream());
    }
}
