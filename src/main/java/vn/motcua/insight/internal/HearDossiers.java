package vn.motcua.insight.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierEvents;
import vn.motcua.operation.Derived;
import vn.motcua.shared.CivilTime;

/** Keeps the facts up with the dossier module's events; facts and place move in one transaction. */
@Component
class HearDossiers implements Derived {

    static final String READER = "insight";
    private static final int A_ROUND = 1_000;

    private final DossierEvents events;
    private final StoredFacts stored;
    private final InsightRules rules;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HearDossiers(
            DossierEvents events,
            StoredFacts stored,
            InsightRules rules,
            TransactionTemplate transaction,
            Clock clock) {
        this.events = events;
        this.stored = stored;
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 3_000, fixedDelay = 1_000)
    void hear() {
        while (events.deliver(READER, A_ROUND, this::apply) == A_ROUND) {
            // a full round means there may be more
        }
    }

    private void apply(List<DossierEvent> heard) {
        var facts = new Facts(
                stored.list(heard.stream().map(DossierEvent::dossier).distinct().toList()));
        var early = rules.early();
        heard.forEach(it -> facts.hear(it, early.apply(CivilTime.day(it.at()))));
        stored.nameProcedures(heard);
        stored.write(facts.current());
        stored.writePast(facts.past());
    }

    /** Whether something done before this moment is not in the facts yet; reads on before answering. */
    boolean isBehind(Instant before) {
        hear();
        return events.isBehind(READER, before);
    }

    @Nullable
    Instant upToDateAt() {
        var now = clock.instant();
        return events.isBehind(READER, now) ? null : now;
    }

    @Override
    public String name() {
        return "insight";
    }

    @Override
    public void rebuild() {
        transaction.executeWithoutResult(_ -> {
            events.startOver(READER);
            stored.forget();
        });
        hear();
    }
}
