package vn.motcua.clock.internal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.clock.CalendarLayer.Day;
import vn.motcua.clock.CalendarLayer.FixedHoliday;
import vn.motcua.clock.CalendarLayer.Hours;
import vn.motcua.clock.CalendarLayer.Period;
import vn.motcua.clock.CalendarLayer.Scope;

/** All calendar rows, whether read from the shipped facts or from the database. Each names the calendar it belongs to and its source. */
record Sheet(
        List<Calendar> calendars,
        List<YearRow> years,
        List<HoursRow> hours,
        List<FixedRow> fixedHolidays,
        List<RuleRow> rules,
        List<DayRow> days) {

    static final String SAME_DAY_CUTOFF = "SAME_DAY_CUTOFF";

    record Calendar(String code, Scope scope, @Nullable String parent, String name) {}

    record YearRow(String calendar, int year, boolean published, String source) {}

    record HoursRow(String calendar, Hours hours, String source) {}

    record FixedRow(String calendar, FixedHoliday holiday, String source) {}

    record RuleRow(
            String calendar,
            String rule,
            String value,
            LocalDate from,
            @Nullable LocalDate until,
            String source) {}

    /** @param withdrawn an official has withdrawn it: listed as a proposal, without effect */
    record DayRow(String calendar, Day day, @Nullable LocalDate pair, String source, boolean withdrawn) {}

    /** "07:30-11:30,13:00-17:00"; nothing for nothing. */
    static List<Period> periods(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(Sheet::period).toList();
    }

    static String text(List<Period> periods) {
        return periods.stream()
                .map(period -> period.opens() + "-" + period.closes())
                .collect(Collectors.joining(","));
    }

    private static Period period(String text) {
        var ends = text.split("-", -1);
        return new Period(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }
}
