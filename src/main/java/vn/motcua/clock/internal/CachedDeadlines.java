package vn.motcua.clock.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.clock.Deadlines;
import vn.motcua.clock.KnownUnits;
import vn.motcua.clock.WorkCalendar;

/** Keeps one snapshot of all calendars in memory; looks every half minute whether the rows have changed, on this node or another. */
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

    /** Takes over changed rows. Rows that make no calendar are reported and change nothing: the last good snapshot keeps answering. */
    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    void refresh() {
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
