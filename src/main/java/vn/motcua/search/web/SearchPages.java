package vn.motcua.search.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.search.Found;
import vn.motcua.search.FoundKind;
import vn.motcua.search.LifeEvents;
import vn.motcua.search.Question;
import vn.motcua.search.Search;
import vn.motcua.search.SearchRefusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Text;

/** The one box, and the life events. Refusals: {@code SEA_101} too long, {@code SEA_102} no such kind. */
@Controller
class SearchPages {

    private static final int MOST = 60;

    private final Search search;
    private final LifeEvents events;

    SearchPages(Search search, LifeEvents events) {
        this.search = search;
        this.events = events;
    }

    @GetMapping("/search")
    ModelAndView search(
            @RequestParam(required = false) @Nullable String q, @RequestParam(required = false) @Nullable String kind) {
        var query = checked(q);
        var only = kind(kind);
        var found = query.isEmpty() ? List.<Found>of() : search.find(new Question(query, only, Set.of(), MOST));
        if (found.isEmpty() && !query.isEmpty() && only.isEmpty()) {
            search.noteInVain(query);
        }
        return new ModelAndView("search/results")
                .addObject("query", query)
                .addObject("groups", groups(found, only.isEmpty(), query))
                .addObject("events", events.list());
    }

    static String checked(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        if (typed.length() > Question.LONGEST) {
            throw new RefusedException(SearchRefusal.SEA_101_QUERY_TOO_LONG, Question.LONGEST);
        }
        return Text.clean(typed);
    }

    private static Set<FoundKind> kind(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Set.of();
        }
        return Arrays.stream(FoundKind.values())
                .filter(it -> it.name().equals(typed.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .map(Set::of)
                .orElseThrow(() -> new RefusedException(SearchRefusal.SEA_102_KIND));
    }

    private static List<FoundGroup> groups(List<Found> found, boolean mixed, String query) {
        var groups = new ArrayList<FoundGroup>();
        for (var kind : FoundKind.values()) {
            var hits = found.stream().filter(it -> it.what().kind() == kind).toList();
            int most = mixed ? most(kind) : MOST;
            if (!hits.isEmpty()) {
                groups.add(new FoundGroup(
                        kind,
                        hits.subList(0, Math.min(most, hits.size())),
                        hits.size() > most ? href(query, kind) : null));
            }
        }
        return groups;
    }

    /** In an answer that holds everything. */
    private static int most(FoundKind kind) {
        return switch (kind) {
            case LIFE_EVENT -> 2;
            case PROCEDURE -> 10;
            case FORM -> 4;
            case UNIT -> 5;
            case HELP -> 3;
        };
    }

    private static String href(String query, FoundKind kind) {
        return UriComponentsBuilder.fromPath("/search")
                .queryParam("q", "{q}")
                .queryParam("kind", "{kind}")
                .encode()
                .build(query, kind)
                .toString();
    }

    @GetMapping("/life-events")
    ModelAndView lifeEvents() {
        return new ModelAndView("search/events").addObject("events", events.list());
    }
}
