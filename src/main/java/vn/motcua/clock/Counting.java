package vn.motcua.clock;

import java.util.List;
import vn.motcua.clock.Pauses.LostDays;

/** The day on which a count of days is complete, days lost to pauses left out. */
final class Counting {

    private Counting() {}

    static long workingDays(Years years, long start, long amount, List<LostDays> lost) {
        long position = start;
        long rest = amount;
        for (var days : lost) {
            if (rest == 0) {
                return position;
            }
            if (days.last() > position) {
                long before = years.workingDays(position, days.first() - 1);
                if (rest <= before) {
                    break;
                }
                rest -= before;
                position = days.last();
            }
        }
        return rest == 0 ? position : years.workingDayAfter(position, rest);
    }

    static long days(long start, long amount, List<LostDays> lost) {
        long position = start;
        long rest = amount;
        for (var days : lost) {
            if (rest > 0 && days.last() > position) {
                long before = Math.max(0, days.first() - 1 - position);
                if (rest <= before) {
                    break;
                }
                rest -= before;
                position = days.last();
            }
        }
        return position + rest;
    }

    static boolean inside(List<LostDays> lost, long day) {
        for (var days : lost) {
            if (day >= days.first() && day <= days.last()) {
                return true;
            }
        }
        return false;
    }
}
