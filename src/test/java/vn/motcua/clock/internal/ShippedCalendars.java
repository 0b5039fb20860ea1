package vn.motcua.clock.internal;

import java.util.Objects;
import vn.motcua.clock.WorkCalendar;

/** The calendars as shipped, without a database. */
public final class ShippedCalendars {

    private static final Snapshot SNAPSHOT = Snapshot.of(ShippedFacts.read().sheet());

    private ShippedCalendars() {}

    public static WorkCalendar city() {
        return SNAPSHOT.common();
    }

    public static WorkCalendar of(String code) {
        return Objects.requireNonNull(SNAPSHOT.calendars().get(code));
    }
}
