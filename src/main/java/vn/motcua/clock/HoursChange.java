package vn.motcua.clock;

import java.time.LocalDate;
import java.util.List;

/**
 * The weekly hours of one unit from a day on; a calendar of its own is opened for a unit that has none.
 *
 * @param unitCode the unit's official code, which is its calendar's code
 * @param unitName full name of the unit
 * @param from     first day of the new hours; hours before it stay as they were
 * @param week     what is open and whether it counts; a weekday not named follows the city's calendar
 * @param basis    the text that orders it
 */
public record HoursChange(String unitCode, String unitName, LocalDate from, List<Stretch> week, String basis) {

    public HoursChange {
        week = List.copyOf(week);
    }

    /** One stretch of a weekday; {@code counts} is false where the desk only receives. */
    public record Stretch(java.time.DayOfWeek weekday, CalendarLayer.Period period, boolean counts) {}
}
