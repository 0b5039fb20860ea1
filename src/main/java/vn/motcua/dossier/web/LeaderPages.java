package vn.motcua.dossier.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.motcua.clock.Deadlines;
import vn.motcua.dossier.Desk;
import vn.motcua.dossier.DossierLists;
import vn.motcua.dossier.State;
import vn.motcua.dossier.WorkItem;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.organization.Unit;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Slice;
import vn.motcua.ui.FigureView;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/** The leader's morning: what waits for a decision, what is late or will be, how the day flows, what is open. */
@Controller
class LeaderPages {

    private static final int A_LOOK = 8;
    private static final int A_PAGE = 50;
    private static final int MOST_WAITING = 100;
    private static final long COUNT_CAP = 1_000;

    /** What a leader decides, in the order in which it is shown. */
    private static final Map<String, Predicate<WorkItem>> KINDS = kinds();

    private final DossierLists lists;
    private final WorklistRows rows;
    private final ListDownloads downloads;
    private final Deadlines deadlines;
    private final Units units;
    private final Messages messages;
    private final Clock clock;

    LeaderPages(
            DossierLists lists,
            WorklistRows rows,
            ListDownloads downloads,
            Deadlines deadlines,
            Units units,
            Messages messages,
            Clock clock) {
        this.lists = lists;
        this.rows = rows;
        this.downloads = downloads;
        this.deadlines = deadlines;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
    }

    private static Map<String, Predicate<WorkItem>> kinds() {
        var kinds = new java.util.LinkedHashMap<String, Predicate<WorkItem>>();
        kinds.put("approve", it -> it.state() == State.WAITING_APPROVAL);
        kinds.put("sign", it -> it.state() == State.APPROVED);
        kinds.put("refuse", it -> it.state() == State.REFUSAL_PROPOSED);
        kinds.put("withdraw", it -> it.state() == State.WITHDRAWAL_REQUESTED);
        kinds.put("supplement", it -> it.state() == State.SUPPLEMENT_PROPOSED);
        kinds.put("apologise", WorkItem::apologyWaiting);
        kinds.put("reassign", it -> isExamined(it) && !it.apologyWaiting());
        return kinds;
    }

    @GetMapping("/leader")
    String leader(Officer me, Model model) {
        demandLeader(me);
        var now = clock.instant();
        model.addAttribute("waiting", waiting(me));
        model.addAttribute(
                "late", rows.of(lists.listDueBefore(me, now, null, A_LOOK).items()));
        model.addAttribute(
                "soon",
                rows.of(lists.listDueBetween(me, now, soonUntil(me, now), null, A_LOOK)
                        .items()));
        model.addAttribute(
                "soonDay",
                CivilTime.weekdayDate(CivilTime.day(soonUntil(me, now)).minusDays(1)));
        model.addAttribute("flow", flow(me, now));
        model.addAttribute("open", open(me));
        return "dossier/leader";
    }

    @GetMapping("/leader/late")
    String late(Officer me, @RequestParam(required = false) @Nullable String after, Model model) {
        demandLeader(me);
        return list("late", lists.listDueBefore(me, clock.instant(), after, A_PAGE), after, model);
    }

    @GetMapping("/leader/soon")
    String soon(Officer me, @RequestParam(required = false) @Nullable String after, Model model) {
        demandLeader(me);
        var now = clock.instant();
        return list("soon", lists.listDueBetween(me, now, soonUntil(me, now), after, A_PAGE), after, model);
    }

    /** What is late or soon is judged by the moment at which the download began. */
    @GetMapping("/leader/late/table.{format}")
    View lateTable(Officer me, @PathVariable String format) {
        demandLeader(me);
        var now = clock.instant();
        return downloads.worklist(
                me,
                format,
                "desk.leader.list.late",
                Map.of(),
                after -> lists.listDueBefore(me, now, after, ListDownloads.A_SLICE));
    }

    @GetMapping("/leader/soon/table.{format}")
    View soonTable(Officer me, @PathVariable String format) {
        demandLeader(me);
        var now = clock.instant();
        var until = soonUntil(me, now);
        return downloads.worklist(
                me,
                format,
                "desk.leader.list.soon",
                Map.of(),
                after -> lists.listDueBetween(me, now, until, after, ListDownloads.A_SLICE));
    }

    private String list(String which, Slice<WorkItem> slice, @Nullable String after, Model model) {
        var path = "/leader/" + which;
        model.addAttribute("which", which);
        model.addAttribute("rows", rows.of(slice.items()));
        model.addAttribute("nextHref", slice.next() == null ? null : path + "?after=" + slice.next());
        model.addAttribute("firstHref", after == null ? null : path);
        return "dossier/leaderlist";
    }

    static void demandLeader(Officer me) {
        if (!me.rights().hasAnywhere(Role.UNIT_LEADER) && !me.rights().hasAnywhere(Role.CENTRE_LEADER)) {
            throw new RefusedException(IdentityRefusal.IDN_403_NOT_ALLOWED);
        }
    }

    private List<WorkGroup> waiting(Officer me) {
        var mine = lists.listMyWork(me, null, MOST_WAITING).items().stream()
                .filter(it -> !isExaminedBy(me, it))
                .toList();
        var groups = new ArrayList<WorkGroup>();
        KINDS.forEach((kind, fits) -> {
            var items = mine.stream().filter(fits).toList();
            if (!items.isEmpty()) {
                groups.add(new WorkGroup(kind, rows.of(items)));
            }
        });
        return groups;
    }

    private static boolean isExamined(WorkItem it) {
        return it.state() == State.EXAMINING || it.state() == State.DRAFTED;
    }

    /** A leader who also examines has that work in the work list. */
    private static boolean isExaminedBy(Officer me, WorkItem it) {
        return isExamined(it)
                && !it.apologyWaiting()
                && (it.holder() == null
                        || me.account().value().equals(it.holder())
                        || me.rights().listStoodFor().contains(new AccountId(it.holder())));
    }

    /** The end of the next working day of the leader's own unit; of the city's where nobody knows that unit. */
    private Instant soonUntil(Officer me, Instant now) {
        var calendar =
                deadlines.calendarOf(units.find(me.homeUnit()).map(Unit::code).orElse(null));
        return CivilTime.instant(
                calendar.nextWorkingDay(CivilTime.day(now)).plusDays(1).atStartOfDay());
    }

    private FigureView flow(Officer me, Instant now) {
        var counts = lists.countActs(me, CivilTime.day(now));
        var bars = counts.entrySet().stream()
                .filter(it -> it.getKey().desk() != Desk.SYSTEM)
                .map(it -> new FigureView.Bar(
                        it.getKey().label(),
                        it.getValue(),
                        number(it.getValue()),
                        DayActPages.href(CivilTime.day(now), it.getKey())))
                .toList();
        return new FigureView(say("desk.leader.flow", CivilTime.weekdayDate(CivilTime.day(now))), bars);
    }

    private FigureView open(Officer me) {
        var bars = lists.countOpen(me).entrySet().stream()
                .map(it -> new FigureView.Bar(
                        it.getKey().label(), it.getValue(), number(it.getValue()), "/dossiers?state=" + it.getKey()))
                .toList();
        return new FigureView(say("desk.leader.open"), bars);
    }

    private static String number(long value) {
        return value >= COUNT_CAP ? "1.000+" : String.format(java.util.Locale.GERMANY, "%,d", value);
    }

    private String say(String key, Object... values) {
        return messages.text(Language.VI, key, values);
    }
}
