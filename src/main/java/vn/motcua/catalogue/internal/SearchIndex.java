package vn.motcua.catalogue.internal;

import java.text.Collator;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.motcua.catalogue.Hit;
import vn.motcua.catalogue.ProcedureSearch;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.search.Found;
import vn.motcua.search.FoundKind;
import vn.motcua.search.Question;
import vn.motcua.search.Search;
import vn.motcua.shared.Changed;
import vn.motcua.shared.CivilTime;

/**
 * What is in force today, in memory, found by the search. Derived: read from the database at start, after each change on this node,
 * and when the stamp says that another node changed something or a new day began. Readers keep the state they started with.
 */
@Component
class SearchIndex {

    private final JdbcProcedures procedures;
    private final Search search;
    private final Clock clock;

    private volatile State state = new State("", List.of(), List.of(), Map.of());

    SearchIndex(JdbcProcedures procedures, Search search, Clock clock) {
        this.procedures = procedures;
        this.search = search;
        this.clock = clock;
    }

    /** What one stamp stands for. */
    private record State(String stamp, List<ProcedureVersion> versions, List<Hit> entries, Map<String, Hit> byCode) {

        static State of(String stamp, List<ProcedureVersion> versions) {
            var entries =
                    versions.stream().map(SearchIndex::entry).sorted(byName()).toList();
            return new State(
                    stamp,
                    versions,
                    entries,
                    entries.stream().collect(Collectors.toMap(it -> it.code().value(), Function.identity())));
        }
    }

    List<Hit> search(ProcedureSearch asked) {
        var now = state;
        if (asked.query().isBlank()) {
            return now.entries().stream()
                    .filter(hit -> asked.level() == null || hit.levels().contains(asked.level()))
                    .filter(hit -> asked.field() == null || hit.field().equals(asked.field()))
                    .limit(asked.limit())
                    .toList();
        }
        return search.find(question(asked)).stream()
                .flatMap(found -> hit(found, now).stream())
                .toList();
    }

    private static Question question(ProcedureSearch asked) {
        var tags = new HashSet<String>();
        if (asked.level() != null) {
            tags.add(ProcedureFindables.level(asked.level()));
        }
        if (asked.field() != null) {
            tags.add(ProcedureFindables.field(asked.field()));
        }
        return new Question(asked.query(), Set.of(FoundKind.PROCEDURE), tags, asked.limit());
    }

    /** None where the search has not followed yet. */
    private static List<Hit> hit(Found found, State now) {
        var entry = now.byCode().get(found.what().key());
        return entry == null ? List.of() : List.of(entry.scored(found.score()));
    }

    private static Hit entry(ProcedureVersion version) {
        return new Hit(
                version.code(),
                version.id(),
                version.name(),
                version.content().nameEn(),
                version.field(),
                version.fieldName(),
                version.fieldNameEn(),
                version.levels(),
                version.isAdmissible(),
                version.onTheSpot(),
                0);
    }

    String stamp() {
        return state.stamp();
    }

    List<ProcedureVersion> versions() {
        return state.versions();
    }

    @TransactionalEventListener(classes = CatalogueChanged.class, phase = TransactionPhase.AFTER_COMMIT)
    void rebuild() {
        read();
        search.refresh();
    }

    synchronized void read() {
        var seen = stampNow();
        state = State.of(seen, procedures.listInForce(CivilTime.day(clock.instant())));
    }

    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT15S")
    void followOtherNodes() {
        if (!stampNow().equals(state.stamp())) {
            rebuild();
        }
    }

    @EventListener
    void hear(Changed change) {
        if (change.concerns("catalogue")) {
            followOtherNodes();
        }
    }

    private String stampNow() {
        return CivilTime.day(clock.instant()) + " " + procedures.stamp();
    }

    /** By name as Vietnamese dictionaries order it. */
    static Comparator<Hit> byName() {
        var collator = Collator.getInstance(Locale.forLanguageTag("vi"));
        return Comparator.comparing(Hit::name, collator).thenComparing(Hit::code);
    }
}
