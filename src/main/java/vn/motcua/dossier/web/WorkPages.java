package vn.motcua.dossier.web;

import java.time.Clock;
import java.time.Instant;
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
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.dossier.DossierLists;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.State;
import vn.motcua.dossier.WorkItem;
import vn.motcua.identity.Officer;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.RefusedException;
import vn.motcua.ui.Choice;

/** What waits for the officer, and the search among all dossiers within the officer's rights. */
@Controller
class WorkPages {

    private static final String LIST = "/dossiers";
    private static final int A_PAGE = 50;
    private static final int LONGEST_SEARCH = 200;

    private final DossierLists lists;
    private final WorklistRows rows;
    private final ListDownloads downloads;
    private final Clock clock;

    WorkPages(DossierLists lists, WorklistRows rows, ListDownloads downloads, Clock clock) {
        this.lists = lists;
        this.rows = rows;
        this.downloads = downloads;
        this.clock = clock;
    }

    @GetMapping("/work")
    String work(Officer me, @RequestParam(required = false) @Nullable String after, Model model) {
        var slice = lists.listMyWork(me, after, A_PAGE);
        model.addAttribute("groups", grouped(slice.items()));
        model.addAttribute("nextHref", slice.next() == null ? null : "/work?after=" + slice.next());
        model.addAttribute("firstHref", after == null ? null : "/work");
        return "dossier/work";
    }

    @GetMapping("/work/table.{format}")
    View workTable(Officer me, @PathVariable String format) {
        return downloads.worklist(
                me, format, "desk.work.title", Map.of(), after -> lists.listMyWork(me, after, ListDownloads.A_SLICE));
    }

    private List<WorkGroup> grouped(List<WorkItem> items) {
        var now = clock.instant();
        return Arrays.stream(Urgency.values())
                .map(urgency -> new WorkGroup(
                        urgency.name(),
                        rows.of(items.stream()
                                .filter(it -> Urgency.of(it, now) == urgency)
                                .toList())))
                .filter(it -> !it.rows().isEmpty())
                .toList();
    }

    private enum Urgency {
        OVERDUE,
        TODAY,
        NO_TERM,
        LATER,
        DONE;

        static Urgency of(WorkItem item, Instant now) {
            var promised = item.promisedAt();
            if (promised == null) {
                return NO_TERM;
            }
            if (item.state().clock() == State.Clock.DONE) {
                return DONE;
            }
            if (promised.isBefore(now)) {
                return OVERDUE;
            }
            return CivilTime.day(promised).equals(CivilTime.day(now)) ? TODAY : LATER;
        }
    }

    @GetMapping("/dossiers")
    String search(
            Officer me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        demandShort(q);
        var only = state(state);
        var slice = lists.search(me, q, only, after, A_PAGE);
        if (slice.items().size() == 1 && slice.items().getFirst().code().equalsIgnoreCase(q.strip())) {
            return "redirect:/dossiers/" + slice.items().getFirst().id();
        }
        model.addAttribute("q", q);
        model.addAttribute("state", only == null ? "" : only.name());
        model.addAttribute("states", states());
        model.addAttribute("rows", rows.of(slice.items()));
        model.addAttribute("nextHref", slice.next() == null ? null : href(LIST, q, only, slice.next()));
        model.addAttribute("firstHref", after == null ? null : href(LIST, q, only, null));
        model.addAttribute("tableHref", href(LIST + "/table", q, only, null));
        return "dossier/search";
    }

    /** The audit keeps that words narrowed the list, not which: they are somebody's name or number. */
    @GetMapping("/dossiers/table.{format}")
    View searchTable(
            Officer me,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state) {
        demandShort(q);
        var only = state(state);
        return downloads.worklist(
                me,
                format,
                "desk.search.title",
                Map.of("state", only == null ? "" : only.name(), "words", String.valueOf(!q.isBlank())),
                after -> lists.search(me, q, only, after, ListDownloads.A_SLICE));
    }

    private static void demandShort(String q) {
        if (q.length() > LONGEST_SEARCH) {
            throw new RefusedException(DossierRefusal.DOS_122_TEXT_TOO_LONG, "từ khóa tìm", LONGEST_SEARCH);
        }
    }

    /** An unknown state in the address asks for none. */
    private static @Nullable State state(String typed) {
        return Arrays.stream(State.values())
                .filter(it -> it.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private static List<Choice> states() {
        return Arrays.stream(State.values())
                .map(it -> new Choice(it.name(), it.label()))
                .toList();
    }

    private static String href(String path, String q, @Nullable State state, @Nullable String after) {
        var uri = UriComponentsBuilder.fromPath(path);
        if (!q.isBlank()) {
            uri.queryParam("q", "{q}");
        }
        if (state != null) {
            uri.queryParam("state", state);
        }
        if (after != null) {
            uri.queryParam("after", after);
        }
        return q.isBlank() ? uri.build().toUriString() : uri.encode().build(q).toString();
    }
}
