package vn.motcua.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import vn.motcua.shared.CivilTime;

/**
 * Counts on fingers: a minute at a time, a day at a time, over days off written down here by hand. Written without looking at
 * the engine, to be compared with it. Monday to Friday, 07:30 to 11:30 and 13:00 to 17:00; for a unit whose Saturdays count
 * also Saturday 07:30 to 11:30.
 */
final class NaiveClock {

    private static final Set<String> OFF = Set.of(
            "2025-01-01",
            "2025-01-27",
            "2025-01-28",
            "2025-01-29",
            "2025-01-30",
            "2025-01-31",
            "2025-04-07",
            "2025-04-30",
            "2025-05-01",
            "2025-05-02",
            "2025-09-01",
            "2025-09-02",
            "2026-01-01",
            "2026-01-02",
            "2026-02-16",
            "2026-02-17",
            "2026-02-18",
            "2026-02-19",
            "2026-02-20",
            "2026-04-27",
            "2026-04-30",
            "2026-05-01",
            "2026-08-31",
            "2026-09-01",
            "2026-09-02",
            "2026-11-24",
            "2027-01-01",
            "2027-02-04",
            "2027-02-05",
            "2027-02-06",
            "2027-02-08",
            "2027-02-09",
            "2027-02-10",
            "2027-04-16",
            "2027-04-30",
            "2027-05-03",
            "2027-09-02",
            "2027-09-03",
            "2027-11-24");
    private static final Set<String> WORKED_SATURDAYS = Set.of("2025-04-26", "2026-01-10", "2026-08-22");
    private static final Set<String> EVERY_YEAR = Set.of("01-01", "04-30", "05-01", "09-02");

    private final List<Suspension> pauses;
    private final boolean saturdays;

    NaiveClock(List<Suspension> pauses, boolean saturdays) {
        this.pauses = pauses;
        this.saturdays = saturdays;
    }

    boolean works(LocalDate day) {
        var text = day.toString();
        if (WORKED_SATURDAYS.contains(text)) {
            return true;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SUNDAY || (isSaturday(day) && !saturdays);
        boolean cultureDay = day.getYear() >= 2026 && text.endsWith("11-24");
        return !weekend && !OFF.contains(text) && !EVERY_YEAR.contains(text.substring(5)) && !cultureDay;
    }

    /** Whether the minute beginning here is worked. */
    boolean office(LocalDateTime minute) {
        int face = minute.getHour() * 100 + minute.getMinute();
        boolean morning = face >= 730 && face < 1130;
        boolean afternoon = face >= 1300 && face < 1700 && !halfDay(minute.toLocalDate());
        return works(minute.toLocalDate()) && (morning || afternoon);
    }

    private boolean halfDay(LocalDate day) {
        return isSaturday(day) && works(day) && !WORKED_SATURDAYS.contains(day.toString());
    }

    private static boolean isSaturday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY;
    }

    boolean openingOrClosing(LocalDateTime minute) {
        return office(minute) || office(minute.minusMinutes(1));
    }

    LocalDateTime hours(LocalDateTime received, int minutes) {
        var now = received.withSecond(0).withNano(0);
        if (minutes == 0) {
            while (!openingOrClosing(now)) {
                now = now.plusMinutes(1);
            }
            return now;
        }
        for (int counted = 0; counted < minutes; now = now.plusMinutes(1)) {
            if (office(now) && !paused(now.plusMinutes(1))) {
                counted++;
            }
        }
        return now;
    }

    LocalDateTime workingDays(LocalDateTime received, int amount) {
        var day = received.toLocalDate();
        for (int counted = 0; counted < amount; ) {
            day = day.plusDays(1);
            if (works(day) && !paused(close(day))) {
                counted++;
            }
        }
        return closeOfWorkingDay(day, received);
    }

    LocalDateTime days(LocalDateTime received, int amount) {
        var day = received.toLocalDate();
        for (int counted = 0; counted < amount; ) {
            day = day.plusDays(1);
            if (!paused(close(day))) {
                counted++;
            }
        }
        return closeOfWorkingDay(day, received);
    }

    LocalDateTime months(LocalDateTime received, int amount) {
        var first = received.toLocalDate();
        int month = first.getYear() * 12 + first.getMonthValue() - 1 + amount;
        var target = LocalDate.of(month / 12, month % 12 + 1, 1);
        var last = target.withDayOfMonth(Math.min(first.getDayOfMonth(), target.lengthOfMonth()));
        int days = 0;
        for (var day = first; day.isBefore(last); day = day.plusDays(1)) {
            days++;
        }
        return days(received, days);
    }

    LocalDateTime sameDay(LocalDateTime received) {
        boolean late = received.toLocalTime().isAfter(java.time.LocalTime.of(15, 0));
        return closeOfWorkingDay(late ? received.toLocalDate().plusDays(1) : received.toLocalDate(), received);
    }

    private LocalDateTime closeOfWorkingDay(LocalDate from, LocalDateTime received) {
        var day = from;
        while (!works(day) || paused(close(day)) || close(day).isBefore(received)) {
            day = day.plusDays(1);
        }
        return close(day);
    }

    private LocalDateTime close(LocalDate day) {
        return halfDay(day) ? day.atTime(11, 30) : day.atTime(17, 0);
    }

    /** Whether the clock stood still just before this moment. */
    private boolean paused(LocalDateTime moment) {
        var instant = CivilTime.instant(moment);
        return pauses.stream()
                .anyMatch(p -> p.until() != null && p.from().isBefore(instant) && !instant.isAfter(p.until()));
    }
}
