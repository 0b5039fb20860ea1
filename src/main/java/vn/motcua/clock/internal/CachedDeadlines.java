package vn.motcua.clock.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
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

    CachedDeadlines(JdbcCalendars rows, LoadFacts facts, ObjectProvider<KnownUnits> units) {
        this.rows = rows;
        this.units = units;
        facts.load(ShippedFacts.read());
        this.snapshot = Snapshot.of(rows.read());
    }

    @Override
    public WorkCalendar calendarOf(@Nullable String unitCode) {
        var now = snapshot;
        var own = unitCode == null ? null : now.calendars().get(unitCode);
        return own == null ? now.common() : own;
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

    @EventListener
    void hear(Changed change) {
        if (change.concerns("clock")) {
            refresh();
        }
    }

    /** Takes over changed rows. Rows that make no calendar are reported and change nothing: the last good snapshot keeps answering. */
    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    synchronized void refresh() {
        var read = rows.read();
        if (read.equals(snapshot.sheet())) {
            return;
        }
        try {
            snapshot = Snapshot.of(read);
            LOG.info("Calendars changed and were taken over");
        } catch (IllegalArgumentException e) {
            LOG.error("Calendars changed but cannot be used, the former ones stay in force: {}", e.getMessage());
        }
    }
}
