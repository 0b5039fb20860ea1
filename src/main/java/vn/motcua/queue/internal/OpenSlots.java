package vn.motcua.queue.internal;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.motcua.clock.Deadlines;
import vn.motcua.clock.WorkCalendar;
import vn.motcua.organization.Centre;
import vn.motcua.organization.OpeningHours;
import vn.motcua.organization.SaturdayDesk;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;

/** When a centre can be booked: its opening hours on the days its calendar leaves open, and Saturdays where its desk receives. */
@Component
class OpenSlots {

    private final Units units;
    private final Deadlines deadlines;
    private final QueueRules rules;
    private final Clock clock;

    OpenSlots(Units units, Deadlines deadlines, QueueRules rules, Clock clock) {
        this.units = units;
        this.deadlines = deadlines;
        this.rules = rules;
        this.clock = clock;
    }

    /** Days from today within reach that have a slot ahead. */
    List<LocalDate> listDays(UnitId unit) {
        var today = CivilTime.day(clock.instant());
        return IntStream.rangeClosed(0, rules.whole("booking.days-ahead"))
                .mapToObj(today::plusDays)
                .filter(it -> !list(unit, it).isEmpty())
                .toList();
    }

    /** Beginnings of the slots of a day that lie ahead. */
    List<Instant> list(UnitId unit, LocalDate day) {
        var now = clock.instant();
        var today = CivilTime.day(now);
        var last = today.plusDays(rules.whole("booking.days-ahead"));
        var centre = units.findCentre(unit);
        if (centre.isEmpty() || day.isBefore(today) || day.isAfter(last)) {
            return List.of();
        }
        var calendar = deadlines.calendarOf(units.get(unit).code());
        return hours(centre.get(), calendar, day).stream()
                .flatMap(it -> cut(it, day).stream())
                .filter(it -> it.isAfter(now) && isOpen(calendar, day, it))
                .toList();
    }

    private static List<OpeningHours> hours(Centre centre, WorkCalendar calendar, LocalDate day) {
        var own = of(centre, day.getDayOfWeek());
        if (calendar.isWorkingDay(day)) {
            return own.isEmpty() ? of(centre, DayOfWeek.MONDAY) : own;
        }
        boolean saturdayDesk = day.getDayOfWeek() == DayOfWeek.SATURDAY
                && centre.saturday() != SaturdayDesk.CLOSED
                && calendar.findSpecial(day).isEmpty();
        return saturdayDesk ? own : List.of();
    }

    private static List<OpeningHours> of(Centre centre, DayOfWeek day) {
        return centre.hours().stream().filter(it -> it.day() == day).toList();
    }

    private List<Instant> cut(OpeningHours hours, LocalDate day) {
        var length = Duration.ofMinutes(rules.whole("booking.slot-minutes"));
        var close = LocalDateTime.of(day, hours.closes());
        var slots = new ArrayList<Instant>();
        for (var at = LocalDateTime.of(day, hours.opens()); !at.plus(length).isAfter(close); at = at.plus(length)) {
            slots.add(CivilTime.instant(at));
        }
        return slots;
    }

    /** On a half day the calendar's hours are the shorter ones. */
    private static boolean isOpen(WorkCalendar calendar, LocalDate day, Instant at) {
        return !calendar.isWorkingDay(day)
                || calendar.findSpecial(day).isEmpty()
                || calendar.isOfficeTime(at.plusSeconds(60));
    }
}
