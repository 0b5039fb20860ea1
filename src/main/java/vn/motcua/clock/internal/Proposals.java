package vn.motcua.clock.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.clock.CalendarRefusal;
import vn.motcua.clock.DayChange;
import vn.motcua.clock.HoursChange;
import vn.motcua.clock.WorkCalendar;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Result;

/** What a change would do to the calendars as they are. Pure. */
final class Proposals {

    /** Hours repeat by the week, but for holidays. */
    private static final int HOURS_COMPARED_DAYS = 28;

    private static final Duration QUARTER = Duration.ofMinutes(15);

    private Proposals() {}

    static Result<Proposed> of(DayChange change, Snapshot before) {
        var refusal = DayRules.refusal(change, before.sheet(), before);
        if (refusal.isPresent()) {
            return new Result.Refused<>(refusal.get());
        }
        var changed = ChangedSheet.of(before.sheet(), change);
        var row = changed.days().getFirst();
        var days = changed.days().stream().map(it -> it.day().day()).sorted().toList();
        var reason = change instanceof DayChange.Withdraw ? Spoken.withdrawn(row) : Spoken.put(row);
        return proposed(change.calendar(), days.getFirst(), days.getLast(), reason, before, changed);
    }

    static Result<Proposed> of(HoursChange change, Snapshot before) {
        var refusal = DayRules.basis(change.basis());
        if (refusal.isPresent()) {
            return new Result.Refused<>(refusal.get());
        }
        var year = change.from().getYear();
        if (year < DayRules.FIRST_YEAR || year > DayRules.LAST_YEAR) {
            return Result.refused(
                    CalendarRefusal.CLK_137_YEAR,
                    String.valueOf(DayRules.FIRST_YEAR),
                    String.valueOf(DayRules.LAST_YEAR));
        }
        var parent = before.common().code();
        var changed = ChangedSheet.of(before.sheet(), change, parent);
        return proposed(change.unitCode(), change.from(), null, Spoken.hours(change.from()), before, changed);
    }

    /** Over the days that count differently only, so that no promise beyond them is looked at. */
    static Proposed of(YearPlan plan, Snapshot before) {
        var after = Snapshot.of(before.revision(), plan.sheet());
        var days = plan.first()
                .datesUntil(plan.last().plusDays(1))
                .filter(day -> differs(day, before.of(plan.calendar()), after.of(plan.calendar())))
                .toList();
        return new Proposed(
                plan.calendar(),
                days.isEmpty() ? plan.first() : days.getFirst(),
                days.isEmpty() ? plan.last() : days.getLast(),
                Spoken.year(plan.year().year()),
                !days.isEmpty(),
                before,
                after);
    }

    /** As it is recorded: the promises of the whole year are looked at, since they stop being provisional. */
    static Proposed wholeYear(YearPlan plan, Snapshot before) {
        return new Proposed(
                plan.calendar(),
                plan.first(),
                plan.last(),
                Spoken.year(plan.year().year()),
                true,
                before,
                Snapshot.of(before.revision(), plan.sheet()));
    }

    private static Result<Proposed> proposed(
            String calendar,
            LocalDate first,
            @Nullable LocalDate last,
            String reason,
            Snapshot before,
            ChangedSheet changed) {
        try {
            var after = Snapshot.of(before.revision(), changed.sheet());
            return Result.done(new Proposed(
                    calendar,
                    first,
                    last,
                    reason,
                    countDifferently(changed, calendar, first, before, after),
                    before,
                    after));
        } catch (IllegalArgumentException e) {
            return Result.refused(CalendarRefusal.CLK_135_UNUSABLE);
        }
    }

    /** In the calendar of the changed layer: the days named, or four weeks from the first day of new hours. */
    private static boolean countDifferently(
            ChangedSheet changed, String calendar, LocalDate first, Snapshot before, Snapshot after) {
        return changed.days().isEmpty()
                ? Stream.iterate(first, day -> day.plusDays(1))
                        .limit(HOURS_COMPARED_DAYS)
                        .anyMatch(day -> differs(day, before.of(calendar), after.of(calendar)))
                : changed.days().stream()
                        .anyMatch(it -> differs(it.day().day(), before.of(calendar), after.of(calendar)));
    }

    /** Periods matter as well as their sum: a working hour ends at another minute. */
    private static boolean differs(LocalDate day, WorkCalendar before, WorkCalendar after) {
        return Stream.iterate(CivilTime.instant(day.atStartOfDay()), it -> it.plus(QUARTER))
                .limit(Duration.ofDays(1).dividedBy(QUARTER))
                .anyMatch(it -> before.officeMinutesBetween(it, it.plus(QUARTER))
                        != after.officeMinutesBetween(it, it.plus(QUARTER)));
    }
}
