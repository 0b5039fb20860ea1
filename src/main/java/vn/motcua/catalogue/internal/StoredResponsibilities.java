package vn.motcua.catalogue.internal;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.catalogue.Responsibilities;
import vn.motcua.catalogue.Responsibility;
import vn.motcua.shared.Changed;

/**
 * Behind the door: what an official settled goes before what was read. Remembered, for every admission asks; forgotten with a change
 * of the catalogue, on whatever node it was made, and in any case after a minute.
 */
@Service
class StoredResponsibilities implements Responsibilities {

    /** More than a city's catalogue. */
    private static final int MOST = 4_000;

    private static final long KEEP_NANOS = Duration.ofMinutes(1).toNanos();

    private final JdbcNational national;
    private final AtomicLong changes = new AtomicLong();
    private volatile Known known = new Known(-1, 0);

    StoredResponsibilities(JdbcNational national) {
        this.national = national;
    }

    /** @param change how many changes had been heard of before anything of it was read */
    private record Known(long change, long since, Map<ProcedureCode, Optional<Responsibility>> byCode) {

        Known(long change, long since) {
            this(change, since, new ConcurrentHashMap<>());
        }
    }

    @Override
    public Optional<Responsibility> find(ProcedureCode code) {
        var now = current().byCode();
        var remembered = now.get(code);
        if (remembered != null) {
            return remembered;
        }
        var read = national.findResponsibility(code);
        if (now.size() < MOST) {
            now.put(code, read);
        }
        return read;
    }

    private Known current() {
        var held = known;
        if (held.change() != changes.get() || System.nanoTime() - held.since() > KEEP_NANOS) {
            held = new Known(changes.get(), System.nanoTime());
            known = held;
        }
        return held;
    }

    @TransactionalEventListener
    void hear(CatalogueChanged change) {
        changes.incrementAndGet();
    }

    @EventListener
    void hear(Changed change) {
        if (change.concerns("catalogue")) {
            changes.incrementAndGet();
        }
    }
}
