package vn.motcua.organization;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** One stretch of a weekday during which a centre is open, in Vietnamese clock time; a day may have several. */
public record OpeningHours(DayOfWeek day, LocalTime opens, LocalTime closes) {

    public OpeningHours {
        if (!closes.isAfter(opens)) {
            throw new IllegalArgumentException("Closes before it opens: " + day + " " + opens + "-" + closes);
        }
    }
}
