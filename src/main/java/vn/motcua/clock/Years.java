package vn.motcua.clock;

import org.jspecify.annotations.Nullable;

/**
 * Counting over the years of one calendar. Each year is laid out when first asked for; laying out is repeatable and a table
 * never changes, so threads may race to do it.
 */
final class Years {

    static final int FIRST = 1990;
    private static final int LAST = 2400;

    private final DayPlan plan;
    private final @Nullable YearTable[] tables = new YearTable[LAST - FIRST + 1];

    Years(DayPlan plan) {
        this.plan = plan;
    }

    /** @throws IllegalArgumentException outside 1990 to 2400 */
    YearTable table(int year) {
        if (year < FIRST || year > LAST) {
            throw new IllegalArgumentException("Calendars reach from " + FIRST + " to " + LAST + ", not " + year);
        }
        var table = tables[year - FIRST];
        if (table == null) {
            table = new YearTable(year, plan);
            tables[year - FIRST] = table;
        }
        return table;
    }

    YearTable tableOf(long day) {
        return table(yearOf(day));
    }

    static int yearOf(long day) {
        return Civil.date(day).getYear();
    }

    OfficeDay office(long day) {
        return tableOf(day).office(day);
    }

    /** The n-th working day after this day, n from 1. */
    long workingDayAfter(long day, long n) {
        int year = yearOf(day);
        var table = table(year);
        long rank = table.workingDaysThrough(day) + n;
        while (rank > table.workingDays) {
            rank -= table.workingDays;
            table = table(++year);
        }
        return table.workingDay((int) rank);
    }

    /** The n-th working day before this day, n from 1. */
    long workingDayBefore(long day, long n) {
        int year = yearOf(day);
        var table = table(year);
        long rank = table.workingDaysThrough(day) - (table.office(day).working() ? 1 : 0) - n + 1;
        while (rank < 1) {
            table = table(--year);
            rank += table.workingDays;
        }
        return table.workingDay((int) rank);
    }

    /** Working days after the first and up to the second day; 0 when there is none. */
    long workingDays(long after, long through) {
        if (through <= after) {
            return 0;
        }
        long count = tableOf(through).workingDaysThrough(through);
        count -= tableOf(after).workingDaysThrough(after);
        for (int year = yearOf(after); year < yearOf(through); year++) {
            count += table(year).workingDays;
        }
        return count;
    }

    /** The first minute at which so many office minutes (1 or more) have passed since {@code from}. */
    long minuteAfter(long from, long officeMinutes) {
        long day = Civil.dayOfMinute(from);
        int year = yearOf(day);
        var table = table(year);
        long passed = table.minutesBefore(day, Civil.minuteOfDay(from)) + officeMinutes;
        while (passed > table.minutes) {
            passed -= table.minutes;
            table = table(++year);
        }
        return table.minuteAfter((int) passed);
    }

    /** Office minutes from one minute to another; 0 when the second is not later. */
    long officeMinutes(long from, long to) {
        if (to <= from) {
            return 0;
        }
        long first = Civil.dayOfMinute(from);
        long last = Civil.dayOfMinute(to);
        long count = tableOf(last).minutesBefore(last, Civil.minuteOfDay(to));
        count -= tableOf(first).minutesBefore(first, Civil.minuteOfDay(from));
        for (int year = yearOf(first); year < yearOf(last); year++) {
            count += table(year).minutes;
        }
        return count;
    }

    /** This minute if the office is open, its closing minute included, else the next opening. */
    long openFrom(long minute) {
        long day = Civil.dayOfMinute(minute);
        int next = office(day).nextOpen(Civil.minuteOfDay(minute));
        while (next < 0) {
            next = office(++day).nextOpen(0);
        }
        return Civil.minute(day, next);
    }

    /** Whether all years from one day to another are officially published. */
    boolean published(long from, long through) {
        for (int year = yearOf(from); year <= yearOf(through); year++) {
            if (!table(year).published) {
                return false;
            }
        }
        return true;
    }
}
