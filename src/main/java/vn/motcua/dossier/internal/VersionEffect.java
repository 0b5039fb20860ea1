package vn.motcua.dossier.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.clock.Suspension;
import vn.motcua.clock.Term;
import vn.motcua.clock.WorkCalendar;
import vn.motcua.dossier.VersionEffects.Effect;

/**
 * What another limit would do to one promise. Pure. Whatever the limit, the promise is never later than it was, and never in the
 * past because of it: people go by what they were told.
 *
 * @param becomes the promise then
 */
record VersionEffect(Effect effect, @Nullable Instant becomes) {

    /** The effect of a limit on one dossier as it stands. */
    static VersionEffect of(Dossier dossier, @Nullable Term limit, WorkCalendar calendar, Instant now) {
        return of(
                dossier.promisedAt,
                dossier.clockStartedAt,
                dossier.suspensions,
                dossier.isPromisedApart(),
                limit,
                calendar,
                now);
    }

    /**
     * The effect of a limit.
     *
     * @param promised null while nothing is promised
     * @param started  when the term began; null before
     * @param apart    the promise does not follow from the term
     * @param limit    null where the version is not open for the channel
     */
    static VersionEffect of(
            @Nullable Instant promised,
            @Nullable Instant started,
            List<Suspension> suspensions,
            boolean apart,
            @Nullable Term limit,
            WorkCalendar calendar,
            Instant now) {
        if (promised == null || started == null) {
            return new VersionEffect(Effect.NOT_BEGUN, promised);
        }
        if (apart) {
            return new VersionEffect(Effect.STAYS_APART, promised);
        }
        if (limit == null) {
            return new VersionEffect(Effect.STAYS_CHANNEL, promised);
        }
        var due = calendar.due(started, limit, suspensions).due();
        if (due.equals(promised)) {
            return new VersionEffect(Effect.SAME, promised);
        }
        if (due.isAfter(promised)) {
            return new VersionEffect(Effect.STAYS_LONGER, promised);
        }
        return due.isAfter(now)
                ? new VersionEffect(Effect.EARLIER, due)
                : new VersionEffect(Effect.STAYS_PAST, promised);
    }
}
