package vn.motcua.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.clock.ClockScenario.hours;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.motcua.clock.internal.ShippedCalendars;
import vn.motcua.shared.CivilTime;

/** What holds for every reception, amount and pause, over the years with and without a published calendar. */
class DeadlinePropertiesTest {

    private static final LocalDateTime FROM = LocalDateTime.parse("2024-11-01T00:00");
    private static final int MINUTES = 5 * 365 * 24 * 60;

    private static WorkCalendar calendar(boolean saturdays) {
        return saturdays ? ShippedCalendars.withSaturdays() : ShippedCalendars.city();
    }

    @Provide
    Arbitrary<LocalDateTime> reception() {
        return Arbitraries.integers().between(0, MINUTES).map(FROM::plusMinutes);
    }

    /** Terms of every unit; amounts up to about a year. */
    @Provide
    Arbitrary<Term> term() {
        return Arbitraries.of(TermUnit.values()).flatMap(unit -> switch (unit) {
            case WORKING_HOUR -> Arbitraries.integers().between(0, 3_000).map(DeadlinePropertiesTest::minutes);
            case WORKING_DAY, CALENDAR_DAY ->
                Arbitraries.integers().between(0, 300).map(n -> Term.of(unit, n));
            case MONTH -> Arbitraries.integers().between(0, 30).map(n -> Term.of(unit, n));
            case SAME_DAY -> Arbitraries.just(Term.sameDay());
        });
    }

    /** Up to four pauses around the start, overlapping or not, from minutes to weeks long. */
    @Provide
    Arbitrary<List<int[]>> pauses() {
        var start = Arbitraries.integers().between(-3 * 24 * 60, 40 * 24 * 60);
        var length = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 600), Arbitraries.integers().between(0, 20 * 24 * 60));
        return Combinators.combine(start, length)
                .as((from, long1) -> new int[] {from, long1})
                .list()
                .ofMaxSize(4);
    }

    @Property(tries = 3_000, seed = "20250701")
    void isWhatCountingOnFingersGives(
            @ForAll boolean saturdays,
            @ForAll("reception") LocalDateTime received,
            @ForAll("term") Term term,
            @ForAll("pauses") List<int[]> spans) {
        var pauses = suspensions(received, spans);
        assertThat(due(saturdays, received, term, pauses)).isEqualTo(naive(saturdays, received, term, pauses));
    }

    @Property(tries = 2_000, seed = "20250701")
    void neverFallsOnADayOffOrOutsideOfficeHours(
            @ForAll boolean saturdays,
            @ForAll("reception") LocalDateTime received,
            @ForAll("term") Term term,
            @ForAll("pauses") List<int[]> spans) {
        var due = due(saturdays, received, term, suspensions(received, spans));
        assertThat(new NaiveClock(List.of(), saturdays).openingOrClosing(due))
                .as("%s", due)
                .isTrue();
        assertThat(due).isAfterOrEqualTo(received);
    }

    @Property(tries = 2_000, seed = "20250701")
    void moreTimeIsNeverDueEarlier(
            @ForAll boolean saturdays,
            @ForAll("reception") LocalDateTime received,
            @ForAll("term") Term term,
            @ForAll @IntRange(min = 1, max = 50) int more,
            @ForAll("pauses") List<int[]> spans) {
        var pauses = suspensions(received, spans);
        var longer = new Term(term.unit(), term.amount().add(BigDecimal.valueOf(more)));
        assertThat(due(saturdays, received, longer, pauses)).isAfterOrEqualTo(due(saturdays, received, term, pauses));
    }

    /**
     * Whatever pauses both receptions share, but where the later one's months have fewer days: there the rule itself may favour
     * it. A month ends on the same day number, else on the last of the month, so the earlier of two receptions may have more
     * days; a pause over days that it counts, up to the one on which the later was received, takes them from the earlier alone,
     * for the day of reception never counts. Without a pause months keep the order too.
     */
    @Property(tries = 2_000, seed = "20250701")
    void aLaterReceptionIsNeverDueEarlier(
            @ForAll boolean saturdays,
            @ForAll("reception") LocalDateTime received,
            @ForAll("term") Term term,
            @ForAll @IntRange(min = 0, max = 20_000) int later,
            @ForAll("pauses") List<int[]> spans) {
        var second = received.plusMinutes(later);
        boolean shorter = term.unit() == TermUnit.MONTH && days(second, term) < days(received, term);
        var pauses = shorter ? List.<Suspension>of() : suspensions(received, spans);
        assertThat(due(saturdays, second, term, pauses)).isAfterOrEqualTo(due(saturdays, received, term, pauses));
    }

    private static long days(LocalDateTime received, Term months) {
        return ChronoUnit.DAYS.between(
                received, received.plusMonths(months.amount().longValueExact()));
    }

    /** The 30th and the 31st of October both reach the 30th of November; the pause over the close of the 31st costs the first one a day. */
    @Example
    void ofTwoMonthsThatEndTogetherAPauseMayTakeADayFromTheEarlierAlone() {
        var month = Term.of(TermUnit.MONTH, 1);
        var pause = List.of(new Suspension(
                CivilTime.instant(LocalDateTime.parse("2029-10-31T09:00")),
                CivilTime.instant(LocalDateTime.parse("2029-11-01T07:00")),
                "chờ bổ sung hồ sơ"));
        assertThat(due(true, LocalDateTime.parse("2029-10-30T08:00"), month, pause))
                .isEqualTo("2029-12-01T11:30");
        assertThat(due(true, LocalDateTime.parse("2029-10-31T08:00"), month, pause))
                .isEqualTo("2029-11-30T17:00");
    }

    /** From the 30th of January to the 28th of February are 29 days, from the 1st of February to the 1st of March 28; the pause takes two. */
    @Example
    void ofAShorterMonthThatEndsLaterAPauseMayTakeMoreDaysFromTheEarlier() {
        var month = Term.of(TermUnit.MONTH, 1);
        var pause = List.of(new Suspension(
                CivilTime.instant(LocalDateTime.parse("2029-01-31T09:00")),
                CivilTime.instant(LocalDateTime.parse("2029-02-02T07:00")),
                "chờ bổ sung hồ sơ"));
        assertThat(due(false, LocalDateTime.parse("2029-01-30T08:00"), month, pause))
                .isEqualTo("2029-03-02T17:00");
        assertThat(due(false, LocalDateTime.parse("2029-02-01T08:00"), month, pause))
                .isEqualTo("2029-03-01T17:00");
    }

    @Property(tries = 1_000, seed = "20250701")
    void anotherPauseNeverMakesItEarlier(
            @ForAll boolean saturdays,
            @ForAll("reception") LocalDateTime received,
            @ForAll("term") Term term,
            @ForAll("pauses") List<int[]> spans) {
        var pauses = suspensions(received, spans);
        var fewer = pauses.isEmpty() ? pauses : pauses.subList(1, pauses.size());
        assertThat(due(saturdays, received, term, pauses)).isAfterOrEqualTo(due(saturdays, received, term, fewer));
    }

    @Property(tries = 1_000, seed = "20250701")
    void officeMinutesOfATermAreTheTerm(
            @ForAll boolean saturdays,
            @ForAll("reception") LocalDateTime received,
            @ForAll @IntRange(min = 1, max = 5_000) int amount) {
        var due = calendar(saturdays)
                .due(CivilTime.instant(received), minutes(amount))
                .due();
        assertThat(calendar(saturdays).officeMinutesBetween(CivilTime.instant(received), due))
                .isEqualTo(amount);
    }

    @Property(tries = 1_000, seed = "20250701")
    void everyDeadlineExplainsItself(
            @ForAll boolean saturdays,
            @ForAll("reception") LocalDateTime received,
            @ForAll("term") Term term,
            @ForAll("pauses") List<int[]> spans) {
        var deadline = calendar(saturdays).due(CivilTime.instant(received), term, suspensions(received, spans));
        assertThat(deadline.explanation())
                .contains("hạn trả kết quả là " + CivilTime.moment(deadline.due()) + ".")
                .contains(CivilTime.moment(CivilTime.instant(received)));
        assertThat(deadline.explanation().contains("tạm tính")).isEqualTo(deadline.provisional());
    }

    private static LocalDateTime due(boolean saturdays, LocalDateTime received, Term term, List<Suspension> pauses) {
        var due = calendar(saturdays)
                .due(CivilTime.instant(received), term, pauses)
                .due();
        return CivilTime.at(due).toLocalDateTime();
    }

    private static LocalDateTime naive(boolean saturdays, LocalDateTime received, Term term, List<Suspension> pauses) {
        var clock = new NaiveClock(pauses, saturdays);
        int amount = term.amount().intValue();
        return switch (term.unit()) {
            case WORKING_HOUR ->
                clock.hours(
                        received,
                        term.amount()
                                .multiply(BigDecimal.valueOf(60))
                                .setScale(0, java.math.RoundingMode.HALF_UP)
                                .intValue());
            case WORKING_DAY -> clock.workingDays(received, amount);
            case CALENDAR_DAY -> clock.days(received, amount);
            case MONTH -> clock.months(received, amount);
            case SAME_DAY -> clock.sameDay(received);
        };
    }

    private static Term minutes(int minutes) {
        return hours(BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(60), 6, java.math.RoundingMode.HALF_UP)
                .toPlainString());
    }

    private static List<Suspension> suspensions(LocalDateTime received, List<int[]> spans) {
        return spans.stream()
                .map(span -> {
                    var from = CivilTime.instant(received.plusMinutes(span[0]));
                    return new Suspension(from, from.plus(Duration.ofMinutes(span[1])), "chờ bổ sung hồ sơ");
                })
                .toList();
    }
}
