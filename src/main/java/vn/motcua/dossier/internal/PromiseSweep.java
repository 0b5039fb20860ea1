package vn.motcua.dossier.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.clock.CalendarChange;
import vn.motcua.clock.Calendars;
import vn.motcua.clock.Deadlines;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Details;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;

/**
 * After a calendar has changed: computes the promises over the changed days anew, one event for each that moves, and notes whom
 * to tell. Fifty dossiers a transaction, under a lock, so that one node does it at a time; the place is kept in the
 * database, so whoever comes next goes on there. Begins once every node counts by the new calendar: what is received
 * meanwhile is right already. Of two changes made within seconds the first is named as the reason.
 */
@Component
class PromiseSweep {

    private static final Logger LOG = LoggerFactory.getLogger(PromiseSweep.class);
    private static final long LOCK = 7_070_003;
    private static final int A_BATCH = 50;

    private final JdbcClient db;
    private final Calendars calendars;
    private final JdbcRunning running;
    private final JdbcMovedPromises moved;
    private final Gate gate;
    private final JdbcDossiers dossiers;
    private final Deadlines deadlines;
    private final Units units;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PromiseSweep(
            JdbcClient db,
            Calendars calendars,
            JdbcRunning running,
            JdbcMovedPromises moved,
            Gate gate,
            JdbcDossiers dossiers,
            Deadlines deadlines,
            Units units,
            TransactionTemplate transaction,
            Clock clock) {
        this.db = db;
        this.calendars = calendars;
        this.running = running;
        this.moved = moved;
        this.gate = gate;
        this.dossiers = dossiers;
        this.deadlines = deadlines;
        this.units = units;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Goes on until nothing is left to compute. */
    @Scheduled(initialDelay = 15_000, fixedDelay = 5_000)
    void sweep() {
        while (Boolean.TRUE.equals(transaction.execute(status -> tryLock() && batch()))) {
            // each round is a transaction of its own
        }
    }

    private boolean tryLock() {
        return db.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    /** True when there is more to do. */
    private boolean batch() {
        var last = moved.findLast();
        if (last.isEmpty() || last.get().done()) {
            return begin(last.map(JdbcMovedPromises.Sweep::change).orElse(0L));
        }
        var change = calendars.findChange(last.get().change()).orElseThrow();
        return goOn(change, last.get().place());
    }

    private boolean begin(long after) {
        var next = calendars.listSettled(after).stream().findFirst();
        next.ifPresent(it -> moved.begin(it.number(), clock.instant()));
        return next.isPresent();
    }

    private boolean goOn(CalendarChange change, RunningPlace place) {
        var unit = place.unit() > 0 ? Optional.of(place.unit()) : running.findUnitAfter(0);
        if (unit.isEmpty()) {
            return finish(change, place.unit());
        }
        var days = ChangedDays.of(change.first(), change.last());
        var batch = calendars.reaches(change.calendar(), code(new UnitId(unit.get())))
                ? running.list(unit.get(), days.from(), days.before(), place.dossier(), A_BATCH)
                : List.<Dossier>of();
        int count = (int) batch.stream().filter(it -> move(it, change)).count();
        if (batch.size() == A_BATCH) {
            moved.advance(change.number(), unit.get(), RunningPlace.of(batch.getLast()), batch.size(), count, null);
            return true;
        }
        var next = running.findUnitAfter(unit.get());
        moved.advance(change.number(), next.orElse(unit.get()), "", batch.size(), count, done(next.isEmpty()));
        if (next.isEmpty()) {
            LOG.info("Calendar change {}: promises computed anew", change.number());
        }
        return true;
    }

    private boolean finish(CalendarChange change, int unit) {
        moved.advance(change.number(), unit, "", 0, 0, clock.instant());
        return true;
    }

    private @Nullable Instant done(boolean done) {
        return done ? clock.instant() : null;
    }

    private String code(UnitId unit) {
        return units.get(unit).code();
    }

    /** Again when an officer acted in the same moment; after three times the officer's act stands on the new calendar anyway. */
    private boolean move(Dossier read, CalendarChange change) {
        Optional<Dossier> now = Optional.of(read);
        for (int i = 0; i < 3 && now.isPresent(); i++) {
            var dossier = now.get();
            var was = dossier.promisedAt;
            if (!dossier.isPromised() || was == null) {
                return false;
            }
            var recounted = dossier.recounted(deadlines.calendarOf(code(dossier.resolving)));
            if (recounted.due().equals(was)) {
                if (recounted.provisional() != dossier.provisional) {
                    moved.keepSureness(dossier.id, was, recounted.provisional());
                }
                return false;
            }
            if (move(dossier, change, was, recounted.due())) {
                return true;
            }
            now = dossiers.find(read.id);
        }
        return false;
    }

    private boolean move(Dossier dossier, CalendarChange change, Instant was, Instant becomes) {
        var details = new Details.Rescheduled(change.number(), was, change.reason(), change.basis());
        var key = "calendar:" + change.number() + ":" + dossier.id + ":" + was.getEpochSecond();
        boolean done = gate.actBySystem(dossier.id, Action.MOVE_PROMISE, details, dossier.version, key);
        if (done) {
            moved.insert(change.number(), dossier.id, was, becomes);
        }
        return done;
    }
}
