package vn.motcua.publication.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.publication.Publications;
import vn.motcua.shared.CivilTime;
import vn.motcua.tables.Cell;
import vn.motcua.tables.Heading;
import vn.motcua.tables.RowSource;
import vn.motcua.tables.TableAnswer;
import vn.motcua.tables.TableFormat;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/** How many procedures are published on a day, which ones, and all of them as a table. For everyone. */
@Controller
class PublicationPages {

    private static final int A_PAGE = 50;
    private static final int A_SLICE = 200;
    private static final String CODE = "\\d\\.\\d{6}";

    private final Publications publications;
    private final Messages messages;
    private final Clock clock;

    PublicationPages(Publications publications, Messages messages, Clock clock) {
        this.publications = publications;
        this.messages = messages;
        this.clock = clock;
    }

    private LocalDate today() {
        return CivilTime.day(clock.instant());
    }

    @GetMapping("/publication")
    ModelAndView figures(@RequestParam(required = false) @Nullable String on) {
        var filter = new PublishedRequest(on, null, null, null).checked(today());
        return new ModelAndView("publication/figures").addObject("figures", publications.count(filter.on()));
    }

    @GetMapping("/publication/rows")
    ModelAndView rows(
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String online,
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(required = false) @Nullable String after) {
        var filter = new PublishedRequest(on, level, online, field).checked(today());
        var slice = publications.list(filter, checked(after), A_PAGE);
        var links = new PublishedLinks(filter);
        return new ModelAndView("publication/rows")
                .addObject("filter", filter)
                .addObject("links", links)
                .addObject("procedures", slice.items())
                .addObject("nextHref", slice.next() == null ? null : links.rowsAfter(slice.next()))
                .addObject("firstHref", after == null ? null : links.rows());
    }

    /** A cursor that is none of ours begins at the beginning. */
    private static @Nullable String checked(@Nullable String after) {
        return after != null && after.matches(CODE) ? after : null;
    }

    @GetMapping("/publication/table.{format}")
    View table(
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String online,
            @RequestParam(required = false) @Nullable String field) {
        var filter = new PublishedRequest(on, level, online, field).checked(today());
        return new TableAnswer(
                TableFormat.asked(format),
                say("table.title", CivilTime.date(filter.on())),
                headings(),
                RowSource.paged(after -> publications.list(filter, after, A_SLICE), this::cells));
    }

    private List<Heading> headings() {
        return List.of(
                Heading.of(say("table.code")),
                Heading.wide(say("table.name")),
                Heading.wide(say("table.field")),
                Heading.of(say("table.levels")),
                Heading.of(say("table.online")),
                Heading.wide(say("table.limits")),
                Heading.wide(say("table.fees")),
                Heading.of(say("table.papers")),
                Heading.wide(say("table.decides")),
                Heading.wide(say("table.decision")),
                Heading.of(say("table.version")),
                Heading.of(say("table.from")));
    }

    private List<Cell> cells(ProcedureVersion it) {
        var words = new PublishedWords(messages, Language.VI, it);
        return List.of(
                Cell.text(it.code().value()),
                Cell.text(it.name()),
                Cell.text(it.fieldName()),
                Cell.text(words.levels()),
                Cell.text(words.online()),
                Cell.text(words.limits()),
                Cell.text(words.fees()),
                Cell.number(it.components().size()),
                Cell.text(it.decides()),
                Cell.text(it.content().publication()),
                Cell.number(it.number()),
                Cell.day(it.from()));
    }

    private String say(String key, Object... values) {
        return messages.text(Language.VI, "publication." + key, values);
    }
}
