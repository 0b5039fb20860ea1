package vn.motcua.dossier.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
    static Instant closeOf(LocalDate day, WorkCalendar calendar) {
        var open = calendar.isWorkingDay(day) ? day : calendar.nextWorkingDay(day);
        return calendar.findClose(open).orElseThrow();
    }

    /** A promise moved on by the working days whose close lay inside the pause. */
    static Deadline pushedBy(Suspension pause, Instant promised, WorkCalendar calendar) {
        var until = Objects.requireNonNull(pause.until());
        var days = Stream.iterate(
                        CivilTime.day(pause.from()), day -> !day.isAfter(CivilTime.day(until)), day -> day.plusDays(1))
                .flatMap(day -> calendar.findClose(day).stream())
                .filter(close -> close.isAfter(pause.from()) && !close.isAfter(until))
                .count();
        return calendar.due(promised, new Term(TermUnit.WORKING_DAY, BigDecimal.valueOf(days)), List.of());
    }
}
