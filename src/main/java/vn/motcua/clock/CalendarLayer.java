package vn.motcua.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one authority lays down about working time. A calendar is a pile of layers, the nation's below, then the city's, then
 * the unit's; where two speak of the same day, the upper one is followed.
 *
 * @param publishedYears years whose days off are officially announced; the nation's layer names them
 */
public record CalendarLayer(
        String code,
        Scope scope,
        String name,
        Set<Integer> publishedYears,
        List<Hours> hours,
        List<Day> days,
        List<FixedHoliday> fixedHolidays,
        List<Cutoff> cutoffs) {

    public CalendarLayer {
        publishedYears = Set.copyOf(publishedYears);
        hours = List.copyOf(hours);
        days = List.copyOf(days);
        fixedHolidays = List.copyOf(fixedHolidays);
        cutoffs = List.copyOf(cutoffs);
    }

    /** Whose calendar it is. */
    public enum Scope {
        NATIONAL,
        CITY,
        UNIT
    }

    /** What is special about a day. */
    public enum Kind {
        HOLIDAY,
        /** Off because a holiday fell on a weekend (Labour Code, article 111.3). */
        COMPENSATORY,
        /** Off in exchange for a worked {@link #SWAP_WORK} day. */
        SWAP_OFF,
        /** A Saturday worked in exchange for a {@link #SWAP_OFF} day. */
        SWAP_WORK,
        /** The office is closed for a reason of its own. */
        CLOSURE,
        /** Open for the stated periods only. */
        HALF_DAY
    }

    /** How sure it is. A proposal is listed and changes no deadline; an unconfirmed official day applies. */
    public enum Standing {
        CONFIRMED,
        UNCONFIRMED,
        PROPOSAL
    }

    /** Opening and closing on one day; the closing minute still belongs to it. */
    public record Period(LocalTime opens, LocalTime closes) {

        /** @throws IllegalArgumentException when it does not close after it opens */
        public Period {
            if (!closes.isAfter(opens)) {
                throw new IllegalArgumentException("Closes before it opens: " + opens + " to " + closes);
            }
        }
    }

    /**
     * A weekly opening period.
     *
     * @param countsForDeadline false where the desk only receives, such as most Saturday mornings
     * @param from first day it holds
     * @param until last day it holds, null while in force
     */
    public record Hours(
            DayOfWeek weekday,
            Period period,
            boolean countsForDeadline,
            LocalDate from,
            @Nullable LocalDate until) {

        /** The first day it holds and the first it no longer does. */
        Stream<LocalDate> changes() {
            return until == null ? Stream.of(from) : Stream.of(from, until.plusDays(1));
        }

        boolean holdOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /**
     * A day unlike its weekday.
     *
     * @param periods what is open; must be given for a half day, may be for a worked Saturday (else as on a Monday), else empty
     * @param spoken how a clerk says why, such as "nghỉ bù Giỗ Tổ Hùng Vương"
     */
    public record Day(LocalDate day, Kind kind, Standing standing, List<Period> periods, String spoken) {

        public Day {
            periods = List.copyOf(periods);
        }
    }

    /** A holiday on the same solar day of every year, also of years without a published calendar. */
    public record FixedHoliday(
            MonthDay day, int fromYear, @Nullable Integer untilYear, String spoken) {

        boolean fallsOn(LocalDate date) {
            return date.getMonthValue() == day.getMonthValue()
                    && date.getDayOfMonth() == day.getDayOfMonth()
                    && date.getYear() >= fromYear
                    && (untilYear == null || date.getYear() <= untilYear);
        }
    }

    /** The time of day up to which what is received is still answered on the same day; the earliest one also speaks for days before it. */
    public record Cutoff(
            LocalTime time, LocalDate from, @Nullable LocalDate until, String basis) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }
}
