package vn.motcua.catalogue.internal;

import java.text.Collator;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.motcua.catalogue.Hit;
import vn.motcua.catalogue.ProcedureSearch;
import vn.motcua.shared.Changed;
import vn.motcua.shared.CivilTime;

/**
 * What is in force today, searchable. Derived: built from the database at start, after each change on this node, and when the
 * stamp says that another node changed something or a new day began. Readers keep the index they started with.
 */
@Component
class SearchIndex {

    private final JdbcProcedures procedures;
    private final Clock clock;
    private final Vocabulary vocabulary = Vocabulary.shipped();

    private volatile LuceneCatalogue current = LuceneCatalogue.of(List.of(), vocabulary);
    private volatile String stamp = "";

    SearchIndex(JdbcProcedures procedures, Clock clock) {
        this.procedures = procedures;
        this.clock = clock;
    }

    List<Hit> search(ProcedureSearch search) {
        return current.search(search);
    }

    @TransactionalEventListener(classes = CatalogueChanged.class, phase = TransactionPhase.AFTER_COMMIT)
    synchronized void rebuild() {
        var seen = stampNow();
        var hits = procedures.listInForce(CivilTime.day(clock.instant()));
        current = LuceneCatalogue.of(hits, vocabulary);
        stamp = seen;
    }

    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT15S")
    void followOtherNodes() {
        if (!stampNow().equals(stamp)) {
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
