package vn.motcua.clock;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Vietnamese civil time as plain numbers: days, minutes and seconds since 01/01/1970 on the Vietnamese clock face. The offset
 * has been +07:00 without interruption since 1975, so no time-zone rules are asked.
 */
final class Civil {

    static final int DAY_MINUTES = 24 * 60;
    private static final int OFFSET_SECONDS = 7 * 60 * 60;
    private static final int DAY_SECONDS = DAY_MINUTES * 60;

    private Civil() {}

    static long second(Instant moment) {
        return moment.getEpochSecond() + OFFSET_SECONDS;
    }

    static long minute(Instant moment) {
        return Math.floorDiv(second(moment), 60);
    }

    static long minute(long day, int minuteOfDay) {
        return day * DAY_MINUTES + minuteOfDay;
    }

    static long dayOfMinute(long minute) {
        return Math.floorDiv(minute, DAY_MINUTES);
    }

    static int minuteOfDay(long minute) {
        return Math.floorMod(minute, DAY_MINUTES);
    }

    static long day(Instant moment) {
        return Math.floorDiv(second(moment), DAY_SECONDS);
    }

    static int secondOfDay(Instant moment) {
        return Math.floorMod(second(moment), DAY_SECONDS);
    }

    static Instant instant(long minute) {
        return Instant.ofEpochSecond(minute * 60 - OFFSET_SECONDS);
    }

    static LocalDate date(long day) {
        return LocalDate.ofEpochDay(day);
    }
}
