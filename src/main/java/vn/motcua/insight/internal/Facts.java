package vn.motcua.insight.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;

/** The facts that a batch of events is about, taken through them in their order. */
final class Facts {

    private final Map<DossierId, Fact> now = new HashMap<>();
    private final List<Past> past = new ArrayList<>();

    Facts(List<Fact> stored) {
        stored.forEach(it -> now.put(it.id(), it));
    }

    /** How a dossier stood until it changed. */
    record Past(Fact fact, java.time.Instant until) {}

    void hear(DossierEvent event, Early early) {
        var before = before(event);
        if (before == null) {
            return;
        }
        var after = before.after(event, early);
        if (after.standingSince().isAfter(before.standingSince())) {
            past.add(new Past(before, after.standingSince()));
        }
        now.put(event.dossier(), after);
    }

    /** Null while the dossier is not received: until then it is in no figure. */
    private @Nullable Fact before(DossierEvent event) {
        var known = now.get(event.dossier());
        var received = event.receivedAt();
        if (known != null || received == null || Fact.Standing.of(event.state()) == Fact.Standing.NOT_RECEIVED) {
            return known;
        }
        return Fact.received(event, received);
    }

    List<Fact> current() {
        return List.copyOf(now.values());
    }

    List<Past> past() {
        return List.copyOf(past);
    }
}
