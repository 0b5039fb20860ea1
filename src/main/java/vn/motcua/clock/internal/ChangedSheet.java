package vn.motcua.clock.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.motcua.clock.CalendarLayer.Day;
import vn.motcua.clock.CalendarLayer.Hours;
import vn.motcua.clock.CalendarLayer.Kind;
import vn.motcua.clock.CalendarLayer.Scope;
import vn.motcua.clock.CalendarLayer.Standing;
import vn.motcua.clock.DayChange;
import vn.motcua.clock.HoursChange;

/** The rows a change writes, and the sheet with them in place. */
record ChangedSheet(Sheet sheet, List<Sheet.DayRow> days, List<Sheet.HoursRow> hours) {

    /** Both halves of a swap, else the one day. */
    static ChangedSheet of(Sheet sheet, DayChange change) {
        var days =
                switch (change) {
                    case DayChange.Put put -> put(put);
                    case DayChange.Withdraw withdraw -> withdrawn(sheet, withdraw);
                };
        var all = new ArrayList<>(sheet.days());
        days.forEach(row -> all.removeIf(it -> isSameDay(it, row)));
        all.addAll(days);
        var changed =
                new Sheet(sheet.calendars(), sheet.years(), sheet.hours(), sheet.fixedHolidays(), sheet.rules(), all);
        return new ChangedSheet(changed, days, List.of());
    }

    static boolean isSameDay(Sheet.DayRow one, Sheet.DayRow other) {
        return one.calendar().equals(other.calendar())
                && one.day().day().equals(other.day().day());
    }

    private static List<Sheet.DayRow> put(DayChange.Put put) {
        var day = new Day(put.day(), put.kind(), put.standing(), put.periods(), put.spoken());
        var row = new Sheet.DayRow(put.calendar(), day, put.pair(), put.basis(), false);
        if (put.pair() == null) {
            return List.of(row);
        }
        var worked = new Day(put.pair(), Kind.SWAP_WORK, put.standing(), List.of(), "làm bù");
        return List.of(row, new Sheet.DayRow(put.calendar(), worked, put.day(), put.basis(), false));
    }

    private static List<Sheet.DayRow> withdrawn(Sheet sheet, DayChange.Withdraw withdraw) {
        var row = DayRules.find(sheet, withdraw.calendar(), withdraw.day()).orElseThrow();
        var pair = row.pair();
        var rows = new ArrayList<>(List.of(withdrawn(row, withdraw.basis())));
        if (pair != null) {
            DayRules.find(sheet, withdraw.calendar(), pair)
                    .map(it -> withdrawn(it, withdraw.basis()))
                    .ifPresent(rows::add);
        }
        return rows;
    }

    static Sheet.DayRow withdrawn(Sheet.DayRow row, String basis) {
        var day = row.day();
        var without = new Day(day.day(), day.kind(), Standing.PROPOSAL, day.periods(), day.spoken());
        return new Sheet.DayRow(row.calendar(), without, row.pair(), basis, true);
    }

    /** The unit's weekdays as they were until the day before, and as they are from then on. */
    static ChangedSheet of(Sheet sheet, HoursChange change, String parent) {
        var unit = change.unitCode();
        var calendars = new ArrayList<>(sheet.calendars());
        if (calendars.stream().noneMatch(it -> it.code().equals(unit))) {
            calendars.add(new Sheet.Calendar(unit, Scope.UNIT, parent, nameOf(change.unitName())));
        }
        var own = new ArrayList<Sheet.HoursRow>();
        sheet.hours().stream()
                .filter(it -> it.calendar().equals(unit))
                .filter(it -> it.hours().from().isBefore(change.from()))
                .map(it -> ended(it, change.from()))
                .forEach(own::add);
        change.week().stream()
                .map(it -> new Hours(it.weekday(), it.period(), it.counts(), change.from(), null))
                .map(it -> new Sheet.HoursRow(unit, it, change.basis()))
                .forEach(own::add);
        var all = new ArrayList<>(own);
        sheet.hours().stream().filter(it -> !it.calendar().equals(unit)).forEach(all::add);
        var changed = new Sheet(calendars, sheet.years(), all, sheet.fixedHolidays(), sheet.rules(), sheet.days());
        return new ChangedSheet(changed, List.of(), own);
    }

    /** "Lịch làm việc phường Xuân Hòa". */
    static String nameOf(String unitName) {
        return "Lịch làm việc " + unitName.substring(0, 1).toLowerCase(Locale.ROOT) + unitName.substring(1);
    }

    private static Sheet.HoursRow ended(Sheet.HoursRow row, LocalDate from) {
        var hours = row.hours();
        var until = hours.until();
        if (until != null && until.isBefore(from)) {
            return row;
        }
        var ended =
                new Hours(hours.weekday(), hours.period(), hours.countsForDeadline(), hours.from(), from.minusDays(1));
        return new Sheet.HoursRow(row.calendar(), ended, row.source());
    }
}
