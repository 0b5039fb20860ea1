package vn.motcua.catalogue.web;

import static vn.motcua.catalogue.CatalogueRefusal.CAT_110_NO_SUCH_PROCEDURE;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.catalogue.Editions;
import vn.motcua.catalogue.Hit;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.catalogue.ProcedureSearch;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Procedures;
import vn.motcua.catalogue.Visits;
import vn.motcua.catalogue.national.NationalReview;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.RefusedException;
import vn.motcua.tables.Cell;
import vn.motcua.tables.Heading;
import vn.motcua.tables.RowSource;
import vn.motcua.tables.TableAnswer;
import vn.motcua.tables.TableFormat;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/** What a citizen reads: the search and one procedure. */
@Controller
class ProcedurePages {

    /** Beyond every catalogue there is, so that a file holds what was found and not its beginning. */
    private static final int EVERY_HIT = 5_000;

    private final Procedures procedures;
    private final Editions editions;
    private final NationalReview national;
    private final ObjectProvider<Visits> visits;
    private final Messages messages;
    private final Clock clock;

    ProcedurePages(
            Procedures procedures,
            Editions editions,
            NationalReview national,
            ObjectProvider<Visits> visits,
            Messages messages,
            Clock clock) {
        this.procedures = procedures;
        this.editions = editions;
        this.national = national;
        this.visits = visits;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/procedures")
    String search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String field,
            Model model) {
        var search = new SearchRequest(q, null, field, String.valueOf(SearchRequest.MOST)).checked();
        model.addAttribute("query", search.query());
        model.addAttribute("hits", procedures.search(search));
        model.addAttribute("tableHref", tableHref(search));
        return "catalogue/search";
    }

    private static String tableHref(ProcedureSearch search) {
        return UriComponentsBuilder.fromPath("/procedures/table")
                .queryParam("q", "{q}")
                .queryParam("field", "{field}")
                .encode()
                .build(search.query(), search.field() == null ? "" : search.field())
                .toString();
    }

    @GetMapping("/procedures/table.{format}")
    View table(
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String field) {
        var search = new SearchRequest(q, null, field, null).checked();
        var hits = procedures.search(new ProcedureSearch(search.query(), search.level(), search.field(), EVERY_HIT));
        return new TableAnswer(
                TableFormat.asked(format),
                say("search.title"),
                List.of(
                        Heading.of(say("table.code")),
                        Heading.wide(say("table.name")),
                        Heading.wide(say("table.field")),
                        Heading.of(say("table.on-the-spot")),
                        Heading.of(say("table.standing"))),
                RowSource.of(hits, this::cells));
    }

    private List<Cell> cells(Hit hit) {
        return List.of(
                Cell.text(hit.code().value()),
                Cell.text(hit.name()),
                Cell.text(hit.fieldName()),
                Cell.text(hit.onTheSpot() ? "x" : ""),
                Cell.text(hit.admissible() ? "" : say("review.tag")));
    }

    private String say(String key) {
        return messages.text(Language.VI, "catalogue." + key);
    }

    @GetMapping("/procedures/{code}")
    String show(@PathVariable String code, Model model) {
        var today = CivilTime.day(clock.instant());
        var version = ProcedureCode.find(code).flatMap(it -> procedures.findInForce(it, today));
        return page(version.orElseThrow(() -> new RefusedException(CAT_110_NO_SUCH_PROCEDURE)), model);
    }

    /** What a dossier was received under, for as long as the product runs. */
    @GetMapping("/procedures/{code}/versions/{number}")
    String showVersion(@PathVariable String code, @PathVariable String number, Model model) {
        var version = ProcedureCode.find(code).stream()
                .flatMap(it -> procedures.listVersions(it).stream())
                .filter(it -> String.valueOf(it.number()).equals(number))
                .findFirst();
        return page(version.orElseThrow(() -> new RefusedException(CAT_110_NO_SUCH_PROCEDURE)), model);
    }

    private String page(ProcedureVersion version, Model model) {
        model.addAttribute("version", version);
        model.addAttribute("listed", national.findUnsettled(version).orElse(null));
        model.addAttribute("past", isPast(version));
        model.addAttribute("before", editions.findBefore(version).orElse(null));
        model.addAttribute("coming", isPast(version) ? null : coming(version));
        model.addAttribute("bookingHref", isPast(version) ? null : bookingHref(version));
        return "catalogue/procedure";
    }

    private @Nullable ProcedureVersion coming(ProcedureVersion version) {
        return editions.listComing(version.code(), CivilTime.day(clock.instant())).stream()
                .filter(it -> it.from().isAfter(version.from()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String bookingHref(ProcedureVersion version) {
        return visits.stream()
                .flatMap(it -> it.findBooking(version).stream())
                .findFirst()
                .orElse(null);
    }

    private boolean isPast(ProcedureVersion version) {
        var until = version.until();
        return until != null && until.isBefore(CivilTime.day(clock.instant()));
    }
}
