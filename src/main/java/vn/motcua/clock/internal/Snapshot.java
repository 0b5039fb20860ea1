package vn.motcua.clock.internal;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.clock.CalendarLayer;
import vn.motcua.clock.CalendarLayer.Cutoff;
import vn.motcua.clock.CalendarLayer.Scope;
import vn.motcua.clock.WorkCalendar;

/**
 * All calendars as of one reading of the rows.
 *
 * @param revision of the rows
 * @param common the calendar of units without one of their own: the city's if there is exactly one, else the nation's
 */
record Snapshot(long revision, Sheet sheet, Map<String, WorkCalendar> calendars, WorkCalendar common) {

    /** @throws IllegalArgumentException when the rows make no calendar: no nation, parents in a circle, overlapping hours */
    static Snapshot of(long revision, Sheet sheet) {
        var rows = sheet.calendars().stream().collect(Collectors.toMap(Sheet.Calendar::code, Function.identity()));
        var layers = new HashMap<String, CalendarLayer>();
        rows.forEach((code, row) -> layers.put(code, layer(row, sheet)));
        var calendars = new HashMap<String, WorkCalendar>();
        rows.keySet().forEach(code -> calendars.put(code, WorkCalendar.of(pile(code, rows, layers))));
        return new Snapshot(revision, sheet, Map.copyOf(calendars), common(sheet, calendars));
    }

    /** The calendar a unit works by: its own, else the common one. */
    WorkCalendar of(@Nullable String unitCode) {
        var own = unitCode == null ? null : calendars.get(unitCode);
        return own == null ? common : own;
    }

    /** Whether the calendar rests on that layer or is it. */
    boolean restsOn(String calendar, String layer) {
        var rows = sheet.calendars().stream().collect(Collectors.toMap(Sheet.Calendar::code, Function.identity()));
        for (@Nullable String next = calendar; next != null; next = parent(rows, next)) {
            if (next.equals(layer)) {
                return true;
            }
        }
        return false;
    }

    private static CalendarLayer layer(Sheet.Calendar row, Sheet sheet) {
        var code = row.code();
        var published = sheet.years().stream()
                .filter(year -> year.calendar().equals(code) && year.published())
                .map(Sheet.YearRow::year)
                .collect(Collectors.toSet());
        return new CalendarLayer(
                code,
                row.scope(),
                row.name(),
                published,
                of(code, sheet.hours(), Sheet.HoursRow::calendar, Sheet.HoursRow::hours),
                of(code, sheet.days(), Sheet.DayRow::calendar, Sheet.DayRow::day),
                of(code, sheet.fixedHolidays(), Sheet.FixedRow::calendar, Sheet.FixedRow::holiday),
                of(code, sheet.rules(), Sheet.RuleRow::calendar, Snapshot::cutoff));
    }

    private static <R, T> List<T> of(String code, List<R> rows, Function<R, String> calendar, Function<R, T> value) {
        return rows.stream()
                .filter(row -> calendar.apply(row).equals(code))
                .map(value)
                .toList();
    }

    private static Cutoff cutoff(Sheet.RuleRow rule) {
        return new Cutoff(LocalTime.parse(rule.value()), rule.from(), rule.until(), rule.source());
    }

    private static List<CalendarLayer> pile(
            String code, Map<String, Sheet.Calendar> rows, Map<String, CalendarLayer> layers) {
        var pile = new ArrayList<CalendarLayer>();
        var seen = new HashSet<String>();
        for (@Nullable String next = code; next != null; next = parent(rows, next)) {
            var layer = layers.get(next);
            if (layer == null || !seen.add(next)) {
                throw new IllegalArgumentException("Calendar " + code + " does not rest on the nation's");
            }
            pile.add(layer);
        }
        return pile.reversed();
    }

    private static @Nullable String parent(Map<String, Sheet.Calendar> rows, String code) {
        var row = rows.get(code);
        return row == null ? null : row.parent();
    }

    private static WorkCalendar common(Sheet sheet, Map<String, WorkCalendar> calendars) {
        var cities = codes(sheet, Scope.CITY);
        var nation = codes(sheet, Scope.NATIONAL);
        if (nation.size() != 1) {
            throw new IllegalArgumentException("There must be exactly one national calendar, not " + nation);
        }
        var common = calendars.get(cities.size() == 1 ? cities.getFirst() : nation.getFirst());
        if (common == null) {
            throw new IllegalArgumentException("The common calendar was not built");
        }
        return common;
    }

    private static List<String> codes(Sheet sheet, Scope scope) {
        return sheet.calendars().stream()
                .filter(calendar -> calendar.scope() == scope)
                .map(Sheet.Calendar::code)
                .toList();
    }
}
