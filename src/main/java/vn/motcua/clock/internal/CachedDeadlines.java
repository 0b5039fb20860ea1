package vn.motcua.clock.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.motcua.clock.Deadlines;
import vn.motcua.clock.KnownUnits;
import vn.motcua.clock.WorkCalendar;
import vn.motcua.shared.Changed;

/**
 * Keeps one snapshot of all calendars in memory; takes over changed rows when they are announced, by this node or another, and
 * looks every half minute in case an announcement was missed.
 */
@Component
class CachedDeadlines implements Deadlines {

    private static final Logger LOG = LoggerFactory.getLogger(CachedDeadlines.class);

    private final JdbcCalendars rows;
    private final ObjectProvider<KnownUnits> units;
    private volatile Snapshot snapshot;
    /** Revision of rows that made no calendar, so that the complaint is written once. */
    private volatile long refused;

    CachedDeadlines(JdbcCalendars rows, LoadFacts facts, ObjectProvider<KnownUnits> units) {
        this.rows = rows;
        this.units = units;
        facts.load(ShippedFacts.read());
        var read = rows.readAll();
        this.snapshot = Snapshot.of(read.revision(), read.sheet());
        this.refused = read.revision();
    }

    @Override
    public WorkCalendar calendarOf(@Nullable String unitCode) {
        return snapshot.of(unitCode);
    }

    @Override
    public Optional<WorkCalendar> findCalendar(String unitCode) {
        var now = snapshot;
        var own = now.calendars().get(unitCode);
        if (own != null) {
            return Optional.of(own);
        }
        return units.stream().anyMatch(known -> known.knows(unitCode)) ? Optional.of(now.common()) : Optional.empty();
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** On this node before the change's answer leaves; the others hear of it from the database. */
    @TransactionalEventListener
    void hear(CalendarsMoved change) {
        refresh();
    }

    @EventListener
    void hear(Changed change) {
        if (change.concerns("clock")) {
            refresh();
        }
    }

    /**
     * Takes over changed rows; asking costs one row. Rows that make no calendar are reported and change nothing: the last good
     * snapshot keeps answering.
     */
    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    synchronized void refresh() {
        long current = rows.revision();
        if (current == snapshot.revision() || current == refused) {
            return;
        }
        var read = rows.readAll();
        try {
            snapshot = Snapshot.of(read.revision(), read.sheet());
            LOG.info("Calendars changed and were taken over, revision {}", read.revision());
        } catch (IllegalArgumentException e) {
            refused = read.revision();
            LOG.error("Calendars changed but cannot be used, the former ones stay in force: {}", e.getMessage());
        }
    }
}
