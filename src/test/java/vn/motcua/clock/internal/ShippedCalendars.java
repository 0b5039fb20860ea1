package vn.motcua.clock.internal;

import java.time.LocalDate;
import java.util.Objects;
import vn.motcua.clock.CalendarLayer.Hours;
import vn.motcua.clock.WorkCalendar;

/** The calendars as shipped, without a database. */
public final class ShippedCalendars {

    private static final Snapshot SNAPSHOT = Snapshot.of(0, ShippedFacts.read().sheet());

    private static final WorkCalendar WITH_SATURDAYS = countSaturdays();

    private ShippedCalendars() {}

    public static WorkCalendar city() {
        return SNAPSHOT.common();
    }

    /** A unit whose Saturday mornings count for deadlines. */
    public static WorkCalendar withSaturdays() {
        return WITH_SATURDAYS;
    }

    private static WorkCalendar countSaturdays() {
        var shipped = ShippedFacts.read().sheet();
        var counting = shipped.hours().stream()
                .map(row -> new Sheet.HoursRow(row.calendar(), counting(row.hours()), row.source()))
                .toList();
        var sheet = new Sheet(
                shipped.calendars(),
                shipped.years(),
                counting,
                shipped.fixedHolidays(),
                shipped.rules(),
                shipped.days());
        return Objects.requireNonNull(Snapshot.of(0, sheet).calendars().get("27139"));
    }

    private static Hours counting(Hours hours) {
        return new Hours(hours.weekday(), hours.period(), true, LocalDate.of(1990, 1, 1), null);
    }

    public static WorkCalendar of(String code) {
        return Objects.requireNonNull(SNAPSHOT.calendars().get(code));
    }
}
