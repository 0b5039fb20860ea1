package vn.motcua.clock.internal;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.clock.CalendarLayer.Kind;
import vn.motcua.clock.CalendarLayer.Standing;
import vn.motcua.clock.CalendarRefusal;
import vn.motcua.clock.DayChange;
import vn.motcua.clock.OfficePeriods;
import vn.motcua.shared.Refusal;

/** What must hold of a day before it is written. */
final class DayRules {

    static final int FIRST_YEAR = 2025;
    static final int LAST_YEAR = 2100;
    private static final int LONGEST_SPOKEN = 100;
    private static final int LONGEST_BASIS = 300;

    private DayRules() {}

    static Optional<Refusal> refusal(DayChange change, Sheet sheet, Snapshot before) {
        if (!before.calendars().containsKey(change.calendar())) {
            return refused(CalendarRefusal.CLK_130_NO_SUCH_CALENDAR);
        }
        if (outOfRange(change.day())) {
            return refused(CalendarRefusal.CLK_137_YEAR, String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        }
        return basis(change.basis()).or(() -> switch (change) {
            case DayChange.Put put -> put(put, sheet, before);
            case DayChange.Withdraw withdraw ->
                find(sheet, withdraw.calendar(), withdraw.day())
                                .filter(it -> !it.withdrawn())
                                .isPresent()
                        ? Optional.empty()
                        : refused(CalendarRefusal.CLK_132_NO_SUCH_DAY);
        });
    }

    static Optional<Refusal> basis(String basis) {
        return text(basis, LONGEST_BASIS) ? Optional.empty() : refused(CalendarRefusal.CLK_131_TEXT, "căn cứ", "300");
    }

    private static boolean text(String text, int most) {
        return !text.isBlank() && text.length() <= most;
    }

    static boolean isSpoken(String spoken) {
        return text(spoken, LONGEST_SPOKEN);
    }

    private static boolean outOfRange(@Nullable LocalDate day) {
        return day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR);
    }

    private static Optional<Refusal> put(DayChange.Put put, Sheet sheet, Snapshot before) {
        if (!isSpoken(put.spoken())) {
            return refused(CalendarRefusal.CLK_131_TEXT, "tên gọi của ngày", "100");
        }
        if (put.kind() == Kind.SWAP_WORK || (put.kind() == Kind.SWAP_OFF) != (put.pair() != null)) {
            return refused(CalendarRefusal.CLK_133_SWAP_DAYS);
        }
        if ((put.kind() == Kind.HALF_DAY) == put.periods().isEmpty() || OfficePeriods.overlap(put.periods())) {
            return refused(CalendarRefusal.CLK_134_PERIODS);
        }
        return swap(put, before).or(() -> otherHalf(put, sheet));
    }

    /** The day off was worked before, and the day worked was off: else the swap would give or take a day. */
    private static Optional<Refusal> swap(DayChange.Put put, Snapshot before) {
        if (put.pair() == null) {
            return Optional.empty();
        }
        boolean known = before.sheet().days().stream()
                .anyMatch(it -> it.calendar().equals(put.calendar())
                        && it.day().day().equals(put.day())
                        && put.pair().equals(it.pair())
                        && it.day().standing() != Standing.PROPOSAL);
        var calendar = before.of(put.calendar());
        boolean fits = !outOfRange(put.pair())
                && calendar.isWorkingDay(put.day())
                && !calendar.isWorkingDay(put.pair())
                && !put.pair().equals(put.day());
        return known || fits ? Optional.empty() : refused(CalendarRefusal.CLK_133_SWAP_DAYS);
    }

    /** A day that belongs to another swap is withdrawn with it first. */
    private static Optional<Refusal> otherHalf(DayChange.Put put, Sheet sheet) {
        return Stream.concat(Stream.of(put.day()), Stream.ofNullable(put.pair()))
                .flatMap(day -> find(sheet, put.calendar(), day).stream())
                .filter(it -> !it.withdrawn() && it.pair() != null && !isHalfOf(put, it))
                .findFirst()
                .map(it -> Refusal.of(CalendarRefusal.CLK_136_HALF_OF_A_SWAP, Spoken.date(it.pair())));
    }

    private static boolean isHalfOf(DayChange.Put put, Sheet.DayRow row) {
        return Objects.equals(row.pair(), row.day().day().equals(put.day()) ? put.pair() : put.day());
    }

    static Optional<Sheet.DayRow> find(Sheet sheet, String calendar, LocalDate day) {
        return sheet.days().stream()
                .filter(it -> it.calendar().equals(calendar) && it.day().day().equals(day))
                .findFirst();
    }

    private static Optional<Refusal> refused(CalendarRefusal code, Object... details) {
        return Optional.of(Refusal.of(code, details));
    }
}
