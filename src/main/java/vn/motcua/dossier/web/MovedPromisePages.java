package vn.motcua.dossier.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.motcua.clock.CalendarChange;
import vn.motcua.clock.Calendars;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.PromiseMoves;
import vn.motcua.identity.Downloads;
import vn.motcua.identity.Officer;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.RefusedException;
import vn.motcua.tables.Cell;
import vn.motcua.tables.RowSource;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.TableView;

/** Whom the desk tells that a calendar has moved their promise: on screen, and printed as it stands. */
@Controller
class MovedPromisePages {

    private static final int A_PAGE = 100;
    private static final int LATEST = 20;

    private final PromiseMoves moves;
    private final Calendars calendars;
    private final ListDownloads downloads;
    private final Messages messages;

    MovedPromisePages(PromiseMoves moves, Calendars calendars, ListDownloads downloads, Messages messages) {
        this.moves = moves;
        this.calendars = calendars;
        this.downloads = downloads;
        this.messages = messages;
    }

    @GetMapping("/moved-promises")
    String list(Officer me, Model model) {
        model.addAttribute(
                "changes",
                moves.listChanges(me, LATEST).stream()
                        .flatMap(it -> calendars.findChange(it).stream())
                        .toList());
        return "dossier/moved";
    }

    @GetMapping("/moved-promises/{change}")
    String show(
            Officer me,
            @PathVariable String change,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var found = found(change);
        var slice = moves.listToTell(me, found.number(), after, A_PAGE);
        var path = "/moved-promises/" + found.number();
        model.addAttribute("change", found);
        model.addAttribute("table", table(slice.items()));
        model.addAttribute("nextHref", slice.next() == null ? null : path + "?after=" + slice.next());
        model.addAttribute("firstHref", after == null ? null : path);
        return "dossier/movedlist";
    }

    /** Telephone numbers are masked as on the page. */
    @GetMapping("/moved-promises/{change}/table.{format}")
    View table(Officer me, @PathVariable String change, @PathVariable String format) {
        var found = found(change);
        return downloads.of(
                me,
                format,
                say("table"),
                Map.of("change", String.valueOf(found.number())),
                Downloads.headings(table(List.of())),
                RowSource.paged(
                        after -> moves.listToTell(me, found.number(), after, ListDownloads.A_SLICE),
                        MovedPromisePages::cells));
    }

    private static List<Cell> cells(PromiseMoves.Told it) {
        return List.of(
                Cell.text(it.code()),
                Cell.text(it.applicant()),
                Cell.text(it.phone()),
                Cell.text(it.procedure()),
                Cell.moment(it.was()),
                Cell.moment(it.becomes()));
    }

    private CalendarChange found(String change) {
        return (change.matches("\\d{1,18}") ? calendars.findChange(Long.parseLong(change)) : none())
                .orElseThrow(() -> new RefusedException(DossierRefusal.DOS_160_NO_SUCH_CALENDAR_CHANGE));
    }

    private static Optional<CalendarChange> none() {
        return Optional.empty();
    }

    private TableView table(List<PromiseMoves.Told> people) {
        return new TableView(
                say("table"),
                List.of(
                        TableView.words(say("code")),
                        TableView.words(say("applicant")),
                        TableView.words(say("phone")),
                        TableView.words(say("procedure")),
                        TableView.words(say("was")),
                        TableView.words(say("becomes"))),
                people.stream()
                        .map(it -> List.of(
                                TableView.link(it.code(), "/dossiers/" + it.dossier()),
                                TableView.cell(it.applicant()),
                                TableView.cell(it.phone()),
                                TableView.cell(it.procedure()),
                                TableView.cell(CivilTime.moment(it.was())),
                                TableView.cell(CivilTime.moment(it.becomes()))))
                        .toList());
    }

    private String say(String key) {
        return messages.text(Language.VI, "desk.moved." + key);
    }
}
