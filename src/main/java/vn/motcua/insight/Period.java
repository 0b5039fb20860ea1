package vn.motcua.insight;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day, week, month, quarter or year by its name in the civil calendar. Which days a report of it covers is a rule, see
 * {@link Periods}.
 *
 * @param first the day from which it takes its name, such as the first of the month
 */
public record Period(Kind kind, LocalDate first) {

    private static final Pattern SHAPE =
            Pattern.compile("(2\\d{3})(?:-(?:W(\\d{2})|Q([1-4])|(\\d{2})(?:-(\\d{2}))?))?");

    public enum Kind {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR;

        /** Whether a report of it can be closed; a day is looked at and gone. */
        public boolean isReported() {
            return this != DAY;
        }
    }

    /** The period whose name covers the day. */
    public static Period of(Kind kind, LocalDate day) {
        return new Period(
                kind,
                switch (kind) {
                    case DAY -> day;
                    case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    case MONTH -> day.withDayOfMonth(1);
                    case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
                    case YEAR -> day.withDayOfYear(1);
                });
    }

    /** Reads "2026-11-21", "2026-W47", "2026-11", "2026-Q4" and "2026"; empty for anything else, and after the year 2100. */
    public static Optional<Period> parse(String typed) {
        var match = SHAPE.matcher(typed);
        if (!match.matches() || Integer.parseInt(match.group(1)) > 2100) {
            return Optional.empty();
        }
        try {
            // a week 53 of a year that has 52 is another week's name
            return Optional.of(read(Integer.parseInt(match.group(1)), match))
                    .filter(it -> it.toString().equals(typed));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Period read(int year, Matcher match) {
        if (match.group(2) != null) {
            var midWeek =
                    LocalDate.of(year, 1, 4).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Long.parseLong(match.group(2)));
            return of(Kind.WEEK, midWeek);
        } else if (match.group(3) != null) {
            return of(Kind.QUARTER, LocalDate.of(year, 3 * Integer.parseInt(match.group(3)) - 2, 1));
        } else if (match.group(4) == null) {
            return of(Kind.YEAR, LocalDate.of(year, 1, 1));
        }
        var month = YearMonth.of(year, Integer.parseInt(match.group(4)));
        return match.group(5) == null
                ? of(Kind.MONTH, month.atDay(1))
                : of(Kind.DAY, month.atDay(Integer.parseInt(match.group(5))));
    }

    public Period next() {
        return new Period(kind, plus(1));
    }

    public Period previous() {
        return new Period(kind, plus(-1));
    }

    private LocalDate plus(int n) {
        return switch (kind) {
            case DAY -> first.plusDays(n);
            case WEEK -> first.plusWeeks(n);
            case MONTH -> first.plusMonths(n);
            case QUARTER -> first.plusMonths(3L * n);
            case YEAR -> first.plusYears(n);
        };
    }

    /** Number of the week, month or quarter in its year; the year itself; the day of the month. */
    public int number() {
        return switch (kind) {
            case DAY -> first.getDayOfMonth();
            case WEEK -> first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case MONTH -> first.getMonthValue();
            case QUARTER -> first.get(IsoFields.QUARTER_OF_YEAR);
            case YEAR -> first.getYear();
        };
    }

    /** The year to which it is counted; a week belongs to the year of its Thursday. */
    public int year() {
        return kind == Kind.WEEK ? first.get(IsoFields.WEEK_BASED_YEAR) : first.getYear();
    }

    /** As in addresses and stored reports: "2026-Q4". */
    @Override
    public String toString() {
        return switch (kind) {
            case DAY -> first.toString();
            case WEEK -> String.format(Locale.ROOT, "%d-W%02d", year(), number());
            case MONTH -> YearMonth.from(first).toString();
            case QUARTER -> year() + "-Q" + number();
            case YEAR -> String.valueOf(year());
        };
    }
}
