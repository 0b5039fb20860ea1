package vn.motcua.dossier.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DayAct;
import vn.motcua.dossier.DossierLists;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Downloads;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Slice;
import vn.motcua.tables.Cell;
import vn.motcua.tables.RowSource;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.TableView;

/** The acts behind a number of the day's flow on the leader's page. */
@Controller
class DayActPages {

    private static final int A_PAGE = 50;

    private final DossierLists lists;
    private final ListDownloads downloads;
    private final Officers officers;
    private final Messages messages;
    private final Clock clock;

    DayActPages(DossierLists lists, ListDownloads downloads, Officers officers, Messages messages, Clock clock) {
        this.lists = lists;
        this.downloads = downloads;
        this.officers = officers;
        this.messages = messages;
        this.clock = clock;
    }

    static String href(LocalDate day, Action action) {
        return "/leader/acts?day=" + day + "&action=" + action;
    }

    @GetMapping("/leader/acts")
    String acts(
            Officer me,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "ADMIT") String action,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        LeaderPages.demandLeader(me);
        var on = day(day);
        var which = action(action);
        var slice = lists.listActs(me, on, which, after, A_PAGE);
        var here = href(on, which);
        model.addAttribute("title", which.label());
        model.addAttribute("day", CivilTime.weekdayDate(on));
        model.addAttribute("table", table(which, slice.items()));
        model.addAttribute("tableHref", here.replaceFirst("/acts", "/acts/table"));
        model.addAttribute("nextHref", slice.next() == null ? null : here + "&after=" + slice.next());
        model.addAttribute("firstHref", after == null ? null : here);
        return "dossier/dayacts";
    }

    @GetMapping("/leader/acts/table.{format}")
    View table(
            Officer me,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "ADMIT") String action) {
        LeaderPages.demandLeader(me);
        var on = day(day);
        var which = action(action);
        return downloads.of(
                me,
                format,
                which.label() + ", " + CivilTime.date(on),
                Map.of("day", on.toString(), "action", which.name()),
                Downloads.headings(table(which, List.of())),
                RowSource.paged(after -> named(lists.listActs(me, on, which, after, ListDownloads.A_SLICE)), it -> it));
    }

    private Slice<List<Cell>> named(Slice<DayAct> acts) {
        var names = names(acts.items());
        return acts.map(it -> cells(it, names));
    }

    private static List<Cell> cells(DayAct act, Map<AccountId, String> names) {
        var dossier = act.dossier();
        return List.of(
                Cell.text(dossier.code()),
                Cell.moment(act.at()),
                Cell.text(names.getOrDefault(new AccountId(act.actor()), "")),
                Cell.text(dossier.applicantName()),
                Cell.text(dossier.procedureName()),
                Cell.text(dossier.state().label()));
    }

    private LocalDate day(String typed) {
        return typed.isEmpty()
                ? CivilTime.day(clock.instant())
                : TypedDetails.findDate(typed).filter(DayActPages::isSensible).orElseThrow(DayActPages::unreadable);
    }

    private static Action action(String typed) {
        return Arrays.stream(Action.values())
                .filter(it -> it.name().equals(typed))
                .findFirst()
                .orElseThrow(DayActPages::unreadable);
    }

    private static boolean isSensible(LocalDate day) {
        return day.getYear() >= 2000 && day.getYear() <= 2100;
    }

    private static RefusedException unreadable() {
        return new RefusedException(DossierRefusal.DOS_146_DATE_RANGE);
    }

    private TableView table(Action action, List<DayAct> acts) {
        var names = names(acts);
        return new TableView(
                action.label(),
                List.of(
                        TableView.words(say("desk.register.code")),
                        TableView.words(say("desk.leader.acts.at")),
                        TableView.words(say("desk.leader.acts.by")),
                        TableView.words(say("desk.register.applicant")),
                        TableView.words(say("desk.register.procedure")),
                        TableView.words(say("desk.register.state"))),
                acts.stream().map(it -> row(it, names)).toList());
    }

    private Map<AccountId, String> names(List<DayAct> acts) {
        return officers.namesOf(
                acts.stream().map(it -> new AccountId(it.actor())).distinct().toList());
    }

    private static List<TableView.Cell> row(DayAct act, Map<AccountId, String> names) {
        var dossier = act.dossier();
        return List.of(
                TableView.link(dossier.code(), "/dossiers/" + dossier.id()),
                TableView.cell(CivilTime.time(act.at())),
                TableView.cell(names.getOrDefault(new AccountId(act.actor()), "")),
                TableView.cell(dossier.applicantName()),
                TableView.cell(WorklistRows.shortName(dossier.procedureName())),
                TableView.cell(dossier.state().label()));
    }

    private String say(String key) {
        return messages.text(Language.VI, key);
    }
}
