package vn.motcua.organization.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.organization.Unit;

/**
 * A unit as it is over a stretch of days.
 *
 * @param from  first day
 * @param until first day on which it no longer holds; null while it lasts
 */
record UnitVersion(LocalDate from, @Nullable LocalDate until, Unit unit) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
