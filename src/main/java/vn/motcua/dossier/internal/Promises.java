package vn.motcua.dossier.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.clock.Deadline;
import vn.motcua.clock.Suspension;
import vn.motcua.clock.Term;
import vn.motcua.clock.TermUnit;
import vn.motcua.clock.WorkCalendar;
import vn.motcua.shared.CivilTime;

/** Promised moments that do not follow from the procedure's term alone. */
final class Promises {

    private Promises() {}

    /** The close of office on the given day, or of the next working day. */
    static Deadline closeOf(LocalDate day, WorkCalendar calendar) {
        var evening = CivilTime.instant(day.minusDays(1).atTime(23, 59));
        return calendar.due(evening, new Term(TermUnit.CALENDAR_DAY, BigDecimal.ONE), List.of());
    }

    /** A promise moved on by the working days whose close lay inside the pause. */
    static Deadline pushedBy(Suspension pause, Instant promised, WorkCalendar calendar) {
        long days = 0;
        var until = pause.until() == null ? pause.from() : pause.until();
        var last = CivilTime.day(until);
        for (var day = CivilTime.day(pause.from()); !day.isAfter(last); day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                var close = closeOf(day, calendar).due();
                if (close.isAfter(pause.from()) && !close.isAfter(until)) {
                    days++;
                }
            }
        }
        return days == 0
                ? closeOf(CivilTime.day(promised), calendar)
                : calendar.due(promised, new Term(TermUnit.WORKING_DAY, BigDecimal.valueOf(days)), List.of());
    }
}
