package vn.motcua.clock.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcua.clock.CalendarLayer.Kind;
import vn.motcua.clock.CalendarLayer.Scope;
import vn.motcua.clock.CalendarLayer.Standing;
import vn.motcua.clock.CalendarRefusal;
import vn.motcua.clock.CalendarYears.Day;
import vn.motcua.clock.DayChange;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;

/**
 * A year's days off laid down as a whole: the rows that are written, those of the year that lose their effect, and the calendars
 * with both in place. Pure.
 */
record YearPlan(String calendar, Sheet sheet, List<Sheet.DayRow> days, List<Sheet.DayRow> dropped, Sheet.YearRow year) {

    private static final Set<Kind> KINDS = Set.of(Kind.HOLIDAY, Kind.COMPENSATORY, Kind.SWAP_OFF);
    private static final int MOST_DAYS = 60;

    static Result<YearPlan> of(Snapshot before, int year, List<Day> days, String basis) {
        var refusal = DayRules.basis(basis).or(() -> frame(year, days)).or(() -> days(year, days));
        if (refusal.isPresent()) {
            return new Result.Refused<>(refusal.get());
        }
        var code = nation(before.sheet());
        var old = rowsOf(before.sheet(), code, year);
        var cleared = with(
                before.sheet(),
                old.stream().map(it -> ChangedSheet.withdrawn(it, basis)).toList());
        var sheet = cleared;
        for (var day : days) {
            if (day.pair() == null) {
                sheet = put(sheet, code, day, basis);
            }
        }
        for (var day : days) {
            if (day.pair() != null) {
                if (!isSwap(Snapshot.of(before.revision(), sheet), sheet, code, day)) {
                    return Result.refused(CalendarRefusal.CLK_140_YEARS_SWAP, Spoken.date(day.day()));
                }
                sheet = put(sheet, code, day, basis);
            }
        }
        return Result.done(planned(sheet, code, year, old, days, basis));
    }

    private static YearPlan planned(
            Sheet sheet, String code, int year, List<Sheet.DayRow> old, List<Day> days, String basis) {
        var named = named(days);
        var written = sheet.days().stream()
                .filter(it ->
                        it.calendar().equals(code) && named.contains(it.day().day()))
                .toList();
        var dropped = old.stream()
                .filter(it -> !named.contains(it.day().day()))
                .map(it -> ChangedSheet.withdrawn(it, basis))
                .toList();
        var row = new Sheet.YearRow(code, year, true, basis);
        var years = new ArrayList<>(sheet.years());
        years.removeIf(it -> it.calendar().equals(code) && it.year() == year);
        years.add(row);
        return new YearPlan(
                code,
                new Sheet(sheet.calendars(), years, sheet.hours(), sheet.fixedHolidays(), sheet.rules(), sheet.days()),
                written,
                dropped,
                row);
    }

    static String nation(Sheet sheet) {
        return sheet.calendars().stream()
                .filter(it -> it.scope() == Scope.NATIONAL)
                .map(Sheet.Calendar::code)
                .findFirst()
                .orElseThrow();
    }

    /** A worked day is of the year of the day off it is for. */
    static List<Sheet.DayRow> rowsOf(Sheet sheet, String calendar, int year) {
        return sheet.days().stream()
                .filter(it -> it.calendar().equals(calendar) && !it.withdrawn() && yearOf(it) == year)
                .toList();
    }

    private static int yearOf(Sheet.DayRow row) {
        var pair = row.pair();
        return (row.day().kind() == Kind.SWAP_WORK && pair != null
                        ? pair
                        : row.day().day())
                .getYear();
    }

    private static Optional<Refusal> frame(int year, List<Day> days) {
        if (year < DayRules.FIRST_YEAR || year > DayRules.LAST_YEAR) {
            return refused(
                    CalendarRefusal.CLK_137_YEAR,
                    String.valueOf(DayRules.FIRST_YEAR),
                    String.valueOf(DayRules.LAST_YEAR));
        }
        return days.isEmpty() || days.size() > MOST_DAYS
                ? refused(CalendarRefusal.CLK_141_YEARS_DAYS, String.valueOf(MOST_DAYS))
                : Optional.empty();
    }

    private static Optional<Refusal> days(int year, List<Day> days) {
        var seen = new HashSet<LocalDate>();
        for (var day : days) {
            boolean fits = day.day().getYear() == year
                    && KINDS.contains(day.kind())
                    && (day.kind() == Kind.SWAP_OFF) == (day.pair() != null)
                    && seen.add(day.day())
                    && (day.pair() == null || (Math.abs(day.pair().getYear() - year) <= 1 && seen.add(day.pair())));
            if (!fits) {
                return refused(CalendarRefusal.CLK_139_YEARS_DAY, Spoken.date(day.day()), String.valueOf(year));
            }
            if (!DayRules.isSpoken(day.spoken())) {
                return refused(CalendarRefusal.CLK_131_TEXT, "tên gọi của ngày " + Spoken.date(day.day()), "100");
            }
        }
        return Optional.empty();
    }

    /** The day off would be worked and the worked day off without it; and the worked day is not another year's. */
    private static boolean isSwap(Snapshot without, Sheet sheet, String code, Day day) {
        var calendar = without.of(code);
        var pair = Objects.requireNonNull(day.pair());
        boolean free = DayRules.find(sheet, code, pair)
                .filter(it -> !it.withdrawn() && it.pair() != null)
                .isEmpty();
        return free && calendar.isWorkingDay(day.day()) && !calendar.isWorkingDay(pair);
    }

    private static Sheet put(Sheet sheet, String code, Day day, String basis) {
        var put = new DayChange.Put(
                code, day.day(), day.kind(), Standing.CONFIRMED, day.pair(), List.of(), day.spoken(), basis);
        return ChangedSheet.of(sheet, put).sheet();
    }

    private static Sheet with(Sheet sheet, List<Sheet.DayRow> rows) {
        var all = new ArrayList<>(sheet.days());
        rows.forEach(row -> all.removeIf(it -> ChangedSheet.isSameDay(it, row)));
        all.addAll(rows);
        return new Sheet(sheet.calendars(), sheet.years(), sheet.hours(), sheet.fixedHolidays(), sheet.rules(), all);
    }

    private static Set<LocalDate> named(List<Day> days) {
        var named = new HashSet<LocalDate>();
        days.forEach(it ->
                Stream.concat(Stream.of(it.day()), Stream.ofNullable(it.pair())).forEach(named::add));
        return named;
    }

    private static Optional<Refusal> refused(CalendarRefusal code, Object... details) {
        return Optional.of(Refusal.of(code, details));
    }

    /** Every day that may count differently, and the whole year, whose promises stop being provisional. */
    LocalDate first() {
        return touched().min(LocalDate::compareTo).orElseThrow();
    }

    LocalDate last() {
        return touched().max(LocalDate::compareTo).orElseThrow();
    }

    Stream<LocalDate> touched() {
        var own = Stream.of(LocalDate.of(year.year(), 1, 1), LocalDate.of(year.year(), 12, 31));
        return Stream.concat(own, Stream.of(days, dropped).flatMap(List::stream).map(it -> it.day()
                .day()));
    }
}
