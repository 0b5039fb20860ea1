package vn.motcua.dossier.internal;

import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Walks over all dossiers whose promise lies over changed days, in batches, from a place on. */
@Component
class WalkRunning {

    private static final int BATCH = 200;

    private final JdbcRunning running;

    WalkRunning(JdbcRunning running) {
        this.running = running;
    }

    /**
     * Shows each dossier until one is answered with false.
     *
     * @param units which resolving units to enter
     */
    void from(RunningPlace place, ChangedDays days, IntPredicate units, Predicate<Dossier> goOn) {
        if (place.unit() > 0 && !through(place, days, goOn)) {
            return;
        }
        var unit = running.findUnitAfter(place.unit());
        while (unit.isPresent()) {
            int next = unit.get();
            if (units.test(next) && !through(new RunningPlace(next, null), days, goOn)) {
                return;
            }
            unit = running.findUnitAfter(next);
        }
    }

    private boolean through(RunningPlace place, ChangedDays days, Predicate<Dossier> goOn) {
        var after = place.dossier();
        while (true) {
            var batch = running.list(place.unit(), days.from(), days.before(), after, BATCH);
            for (var dossier : batch) {
                if (!goOn.test(dossier)) {
                    return false;
                }
            }
            if (batch.size() < BATCH) {
                return true;
            }
            after = batch.getLast().id;
        }
    }
}
