package vn.motcua.catalogue.internal;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Changed;

/**
 * What units do otherwise, in memory: every act of every dossier asks for the hours of its step. Read anew after a change, on
 * whatever node it was made, and in any case after a minute.
 */
@Component
class RememberedOverrides {

    private static final long KEEP_NANOS = Duration.ofMinutes(1).toNanos();

    private final JdbcOverrides stored;
    private final AtomicLong changes = new AtomicLong();
    private volatile Snapshot snapshot = new Snapshot(Map.of(), -1, 0);

    RememberedOverrides(JdbcOverrides stored) {
        this.stored = stored;
    }

    private record Key(UnitId unit, long version) {}

    /** @param change how many changes had been heard of before it was read: one that comes while it is read counts as not seen */
    private record Snapshot(Map<Key, JdbcOverrides.Row> standing, long change, long readAt) {}

    Optional<JdbcOverrides.Row> find(UnitId unit, long version) {
        return Optional.ofNullable(current().standing().get(new Key(unit, version)));
    }

    private Snapshot current() {
        var held = snapshot;
        if (held.change() != changes.get() || System.nanoTime() - held.readAt() > KEEP_NANOS) {
            long seen = changes.get();
            held = new Snapshot(
                    stored.listStanding().stream()
                            .collect(Collectors.toUnmodifiableMap(
                                    it -> new Key(it.unit(), it.version()), Function.identity())),
                    seen,
                    System.nanoTime());
            snapshot = held;
        }
        return held;
    }

    @TransactionalEventListener
    void hear(OverridesChanged change) {
        changes.incrementAndGet();
    }

    @EventListener
    void hear(Changed change) {
        if (change.concerns("catalogue")) {
            changes.incrementAndGet();
        }
    }
}
