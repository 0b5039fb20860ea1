package vn.motcua.clock;

import java.util.Comparator;
import java.util.List;
import vn.motcua.clock.CalendarLayer.Period;

/**
 * The office time of one day, in minutes after midnight: opening minutes ascending, a closing minute for each. None on a day off.
 */
final class OfficeDay {

    private static final int[] NEVER = {};

    private final int[] opens;
    private final int[] closes;
    private final int close;
    private final int minutes;

    private OfficeDay(int[] opens, int[] closes, int close, int minutes) {
        this.opens = opens;
        this.closes = closes;
        this.close = close;
        this.minutes = minutes;
    }

    static OfficeDay off(int ordinaryClose) {
        return new OfficeDay(NEVER, NEVER, ordinaryClose, 0);
    }

    /** @throws IllegalArgumentException when periods overlap */
    static OfficeDay open(List<Period> periods) {
        var sorted =
                periods.stream().sorted(Comparator.comparing(Period::opens)).toList();
        var opens =
                sorted.stream().mapToInt(p -> p.opens().toSecondOfDay() / 60).toArray();
        var closes =
                sorted.stream().mapToInt(p -> p.closes().toSecondOfDay() / 60).toArray();
        int minutes = 0;
        for (int i = 0; i < opens.length; i++) {
            if (i > 0 && opens[i] < closes[i - 1]) {
                throw new IllegalArgumentException("Office hours overlap: " + sorted);
            }
            minutes += closes[i] - opens[i];
        }
        return new OfficeDay(opens, closes, closes[closes.length - 1], minutes);
    }

    /** The last closing minute; on a day off that of an ordinary day, at which the civil day is taken to end. */
    int close() {
        return close;
    }

    /** Office minutes of the day. */
    int minutes() {
        return minutes;
    }

    /** The first opening minute of a working day. */
    int firstOpen() {
        return opens[0];
    }

    boolean working() {
        return minutes > 0;
    }

    /** Office minutes of the day that have passed at this minute. */
    int minutesBefore(int minute) {
        int passed = 0;
        for (int i = 0; i < opens.length && opens[i] < minute; i++) {
            passed += Math.min(minute, closes[i]) - opens[i];
        }
        return passed;
    }

    /** The first minute at which so many office minutes (1 or more) have passed: a closing minute rather than the next opening. */
    int minuteAfter(int passed) {
        int rest = passed;
        int i = 0;
        while (rest > closes[i] - opens[i]) {
            rest -= closes[i] - opens[i];
            i++;
        }
        return opens[i] + rest;
    }

    /** The first minute from this one on, the closing minute included, at which the office is open; -1 if it opens no more. */
    int nextOpen(int minute) {
        for (int i = 0; i < opens.length; i++) {
            if (minute <= closes[i]) {
                return Math.max(minute, opens[i]);
            }
        }
        return -1;
    }
}
