package vn.motcua.insight.internal;

import java.time.Instant;
import vn.motcua.insight.Outcome;
import vn.motcua.shared.CivilTime;

/** What counts as solved early: before the promised day, or before the promised moment. Later than the promise is late in both. */
enum Early {
    DAY {
        @Override
        boolean is(Instant solved, Instant promised) {
            return CivilTime.day(solved).isBefore(CivilTime.day(promised));
        }
    },
    MOMENT {
        @Override
        boolean is(Instant solved, Instant promised) {
            return solved.isBefore(promised);
        }
    };

    abstract boolean is(Instant solved, Instant promised);

    Outcome measure(Instant solved, Instant promised) {
        if (solved.isAfter(promised)) {
            return Outcome.LATE;
        }
        return is(solved, promised) ? Outcome.EARLY : Outcome.ON_TIME;
    }
}
