package vn.motcua.clock;

import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;

/** One year laid out: running totals of office minutes and working days, so that counting is looking up. */
final class YearTable {

    final long firstDay;
    final int length;
    final int minutes;
    final int workingDays;
    final boolean published;
    private final OfficeDay[] days;
    private final int[] minutesBefore;
    private final int[] workingBefore;
    private final int[] working;

    YearTable(int year, DayPlan plan) {
        var first = LocalDate.of(year, 1, 1);
        firstDay = first.toEpochDay();
        length = Year.of(year).length();
        published = plan.published(year);
        days = new OfficeDay[length];
        minutesBefore = new int[length + 1];
        workingBefore = new int[length + 1];
        var workingIndexes = new int[length];
        for (int i = 0; i < length; i++) {
            var day = plan.office(first.plusDays(i));
            days[i] = day;
            minutesBefore[i + 1] = minutesBefore[i] + day.minutes();
            workingBefore[i + 1] = workingBefore[i] + (day.working() ? 1 : 0);
            workingIndexes[workingBefore[i]] = i;
        }
        minutes = minutesBefore[length];
        workingDays = workingBefore[length];
        working = Arrays.copyOf(workingIndexes, workingDays);
    }

    OfficeDay office(long day) {
        return days[(int) (day - firstDay)];
    }

    /** Working days of the year up to and including this day. */
    int workingDaysThrough(long day) {
        return workingBefore[(int) (day - firstDay) + 1];
    }

    /** The day of the year's n-th working day, n from 1. */
    long workingDay(int n) {
        return firstDay + working[n - 1];
    }

    /** Office minutes of the year before this minute of this day. */
    int minutesBefore(long day, int minute) {
        int index = (int) (day - firstDay);
        return minutesBefore[index] + days[index].minutesBefore(minute);
    }

    /** The first civil minute at which so many office minutes of the year (1 or more) have passed. */
    long minuteAfter(int passed) {
        int low = 0;
        int high = length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (minutesBefore[middle + 1] >= passed) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Civil.minute(firstDay + low, days[low].minuteAfter(passed - minutesBefore[low]));
    }
}
