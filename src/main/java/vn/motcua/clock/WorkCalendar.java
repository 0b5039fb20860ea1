package vn.motcua.clock;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.clock.Pauses.LostDays;

/**
 * The working time of one office and how terms run through it. Immutable, safe for any number of threads, asks no database.
 * Days are Vietnamese civil days; answers reach from 1990 to 2400.
 *
 * <p>Rules (Civil Code 2015, articles 147 and 148; Decree 118/2025 on the one-stop mechanism):
 * hours run from the minute of reception through office minutes only, and a term used up at a closing minute ends there;
 * days and months skip the day of reception and end at the close of their last day, or of the next working day if it is off;
 * a month is the same day number, else the last of the month. An hour amount is rounded to whole minutes, halves up.
 * Nothing (0) of an hour is due at once, or when the office next opens; 0 days or months at the close of the day itself,
 * or of the next working day when that day is off or already closed.
 */
public final class WorkCalendar {

    private static final BigDecimal HOUR_MINUTES = BigDecimal.valueOf(60);

    private final String code;
    private final DayPlan plan;
    private final Years years;

    private WorkCalendar(String code, DayPlan plan) {
        this.code = code;
        this.plan = plan;
        this.years = new Years(plan);
    }

    /**
     * The calendar that a pile of layers makes.
     *
     * @param layers from the nation's to the unit's; the last one names the calendar
     * @throws IllegalArgumentException when there is none, office hours overlap, some day has none to go by, or there is no cut-off
     */
    public static WorkCalendar of(List<CalendarLayer> layers) {
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("A calendar needs at least the nation's layer");
        }
        return new WorkCalendar(layers.getLast().code(), new DayPlan(layers));
    }

    /** Code of the uppermost layer: a unit's, a city's or the nation's. */
    public String code() {
        return code;
    }

    /** The deadline without any pause. */
    public Deadline due(Instant clockStart, Term term) {
        return due(clockStart, term, List.of());
    }

    /**
     * The deadline with the pauses known so far. A pause that lasts still (no end) moves nothing yet: the date is right as of the
     * moment the pause began, and is computed anew when it ends.
     *
     * <p>What lies in a pause does not count: for hours the office minutes inside it; for working days the working-day closes; for
     * calendar days and months the days whose close is inside (a day off is taken to close like an ordinary day). Then the day-off
     * rule again, past days that are themselves paused. Pauses may overlap; what lies before the start or after the end is ignored.
     *
     * @param clockStart when the clock began to run; seconds are dropped except for the cut-off of same-day procedures
     */
    public Deadline due(Instant clockStart, Term term, List<Suspension> suspensions) {
        return due(clockStart, term, suspensions, null);
    }

    /** The same, with a pause that lasts still counted up to {@code asOf}: the earliest deadline possible if it ended then. */
    public Deadline due(Instant clockStart, Term term, List<Suspension> suspensions, @Nullable Instant asOf) {
        var pauses = Pauses.of(suspensions, asOf);
        long last = term.unit() == TermUnit.WORKING_HOUR ? 0 : lastDay(clockStart, term, pauses);
        long due = term.unit() == TermUnit.WORKING_HOUR
                ? hoursEnd(clockStart, term, pauses)
                : Civil.minute(last, years.office(last).close());
        long first = Civil.day(clockStart) + (skipsReception(term) ? 1 : 0);
        long end = Civil.dayOfMinute(due);
        boolean provisional = !years.published(Math.min(first, end), end);
        return new Deadline(Civil.instant(due), provisional, tongue -> new Explanation(
                        plan, years, clockStart, term, List.copyOf(suspensions), pauses, due, asOf, tongue)
                .sentence());
    }

    static boolean skipsReception(Term term) {
        return switch (term.unit()) {
            case WORKING_DAY, CALENDAR_DAY, MONTH -> term.amount().signum() > 0;
            case WORKING_HOUR, SAME_DAY -> false;
        };
    }

    private long hoursEnd(Instant clockStart, Term term, Pauses pauses) {
        long start = Civil.minute(clockStart);
        long minutes = term.amount()
                .multiply(HOUR_MINUTES)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return minutes == 0 ? years.openFrom(start) : pauses.minuteAfter(years, start, minutes);
    }

    private long lastDay(Instant clockStart, Term term, Pauses pauses) {
        long start = Civil.day(clockStart);
        var lost = pauses.lostDays(years);
        long last =
                switch (term.unit()) {
                    case WORKING_DAY ->
                        Counting.workingDays(years, start, term.amount().longValueExact(), lost);
                    case CALENDAR_DAY -> Counting.days(start, term.amount().longValueExact(), lost);
                    case MONTH -> Counting.days(start, monthsEnd(start, term) - start, lost);
                    case SAME_DAY -> start + (laterThanCutoff(plan, clockStart) ? 1 : 0);
                    case WORKING_HOUR -> throw new IllegalStateException("Hours do not end with a day");
                };
        return settle(last, clockStart, lost);
    }

    static long monthsEnd(long start, Term term) {
        return Civil.date(start).plusMonths(term.amount().longValueExact()).toEpochDay();
    }

    static boolean laterThanCutoff(DayPlan plan, Instant received) {
        long day = Civil.day(received);
        int cutoff = plan.cutoff(Civil.date(day)).toSecondOfDay() / 60;
        return received.isAfter(Civil.instant(Civil.minute(day, cutoff)));
    }

    /** The day-off rule: this day, or the next working one that closes after the start and is not paused. */
    private long settle(long last, Instant clockStart, List<LostDays> lost) {
        long day = last;
        while (!years.office(day).working() || closedBefore(day, clockStart) || Counting.inside(lost, day)) {
            day++;
        }
        return day;
    }

    private boolean closedBefore(long day, Instant moment) {
        return day * 86_400 + years.office(day).close() * 60L < Civil.second(moment);
    }

    /** Office minutes between two moments, each taken at its minute; 0 when the second is not later. */
    public long officeMinutesBetween(Instant from, Instant to) {
        return years.officeMinutes(Civil.minute(from), Civil.minute(to));
    }

    /**
     * The same time of day n working days earlier, held within that day's opening and close: "two working days before it is due".
     *
     * @param n 0 or more
     */
    public Instant minusWorkingDays(Instant due, int n) {
        if (n == 0) {
            return due;
        }
        long day = years.workingDayBefore(Civil.day(due), n);
        var office = years.office(day);
        int minute = Math.clamp(Civil.secondOfDay(due) / 60, office.firstOpen(), office.close());
        return Civil.instant(Civil.minute(day, minute));
    }

    public boolean isWorkingDay(LocalDate day) {
        return years.office(day.toEpochDay()).working();
    }

    /** Whether the minute is office time; an opening and a closing minute are. */
    public boolean isOfficeTime(Instant moment) {
        long minute = Civil.minute(moment);
        return years.openFrom(minute) == minute;
    }

    /** The first working day after this one. */
    public LocalDate nextWorkingDay(LocalDate after) {
        return Civil.date(years.workingDayAfter(after.toEpochDay(), 1));
    }

    /** When the office closes on this day; empty on a day off. */
    public Optional<Instant> findClose(LocalDate day) {
        var office = years.office(day.toEpochDay());
        return office.working()
                ? Optional.of(Civil.instant(Civil.minute(day.toEpochDay(), office.close())))
                : Optional.empty();
    }

    /** What is said of this day beyond the weekly rhythm: a holiday, a day swapped or half worked, a closure; empty on any other. */
    public Optional<String> findSpecial(LocalDate day) {
        return Optional.ofNullable(plan.spoken(day));
    }

    /** The time of day up to which same-day procedures received on this day are answered on it. */
    public LocalTime cutoff(LocalDate day) {
        return plan.cutoff(day);
    }

    /** Whether the days off of that year are officially announced. */
    public boolean isPublished(int year) {
        return plan.published(year);
    }
}
