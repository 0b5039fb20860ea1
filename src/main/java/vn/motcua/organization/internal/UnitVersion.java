package vn.motcua.organization.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.organization.Unit;

/**
 * A unit as it is over a stretch of days.
 *
 * @param from  first day; {@link #UNTOLD} when that is not known
 * @param until first day on which it no longer holds; null while it lasts
 */
record UnitVersion(LocalDate from, @Nullable LocalDate until, Unit unit) {

    /** The first day of the republic: a unit that begins on it is older than anything told here. */
    static final LocalDate UNTOLD = LocalDate.of(1945, 9, 2);

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
