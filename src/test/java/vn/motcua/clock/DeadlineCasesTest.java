package vn.motcua.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.clock.ClockScenario.at;
import static vn.motcua.clock.ClockScenario.days;
import static vn.motcua.clock.ClockScenario.hours;
import static vn.motcua.clock.ClockScenario.months;
import static vn.motcua.clock.ClockScenario.pause;
import static vn.motcua.clock.ClockScenario.workingDays;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.clock.internal.ShippedCalendars;
import vn.motcua.shared.CivilTime;

/** Cases worked out by hand over the shipped calendar. */
class DeadlineCasesTest {

    private final WorkCalendar calendar = ShippedCalendars.city();

    private String due(String received, Term term, Suspension... pauses) {
        return civil(calendar.due(at(received), term, List.of(pauses)).due());
    }

    private static String civil(Instant moment) {
        return CivilTime.at(moment).toLocalDateTime().toString();
    }

    @Test
    void whatIsReceivedAtClosingTimeIsDueAtTheCloseOfTheNextWorkingDay() {
        assertThat(due("2026-11-02T17:00", workingDays(1))).isEqualTo("2026-11-03T17:00");
    }

    @Test
    void theDayOfReceptionIsNotCountedEvenOnASaturday() {
        assertThat(due("2026-11-07T09:00", workingDays(1))).isEqualTo("2026-11-09T17:00");
    }

    @Test
    void theFractionOfAnHourIsKept() {
        assertThat(due("2026-11-02T08:00", hours("1.5"))).isEqualTo("2026-11-02T09:30");
    }

    @Test
    void hoursSkipThePublicHolidaysAndTheWeekend() {
        assertThat(due("2026-04-29T15:00", hours("4"))).isEqualTo("2026-05-04T09:30");
    }

    /** 2026 holds 248 working days after Monday 05/01; 2027 holds 249 by the expected days off: 2027-01-01 to -12-31. */
    @ParameterizedTest
    @CsvSource({
        "248, 2026-12-31T17:00, false",
        "249, 2027-01-04T17:00, true",
        "258, 2027-01-15T17:00, true",
        "260, 2027-01-19T17:00, true",
        "300, 2027-03-23T17:00, true",
        "500, 2028-01-05T17:00, true"
    })
    void longTermsReachDifferentDaysAndSayWhatIsProvisional(int amount, String due, boolean provisional) {
        var deadline = calendar.due(at("2026-01-05T08:00"), workingDays(amount));
        assertThat(civil(deadline.due())).isEqualTo(due);
        assertThat(deadline.provisional()).isEqualTo(provisional);
        assertThat(new NaiveClock(List.of(), false).workingDays(LocalDateTime.parse("2026-01-05T08:00"), amount))
                .isEqualTo(LocalDateTime.parse(due));
    }

    @Test
    void aTermUsedUpAtAClosingMinuteEndsThere() {
        assertThat(due("2026-11-02T07:30", hours("4"))).isEqualTo("2026-11-02T11:30");
        assertThat(due("2026-11-02T13:00", hours("4"))).isEqualTo("2026-11-02T17:00");
        assertThat(due("2026-11-02T09:00", hours("6.5"))).isEqualTo("2026-11-02T17:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02T12:10, 2026-11-02T14:00",
        "2026-11-02T17:20, 2026-11-03T08:30",
        "2026-11-02T05:00, 2026-11-02T08:30",
        "2026-11-07T09:00, 2026-11-09T08:30",
        "2026-11-23T16:30, 2026-11-25T08:00"
    })
    void anHourReceivedOutsideOfficeTimeBeginsWhenTheOfficeOpens(String received, String due) {
        assertThat(due(received, hours("1"))).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-30T15:00:00, 2026-10-30T17:00",
        "2026-10-30T15:00:01, 2026-11-02T17:00",
        "2026-10-30T08:00:00, 2026-10-30T17:00",
        "2026-10-31T08:00:00, 2026-11-02T17:00",
        "2026-10-31T15:30:00, 2026-11-02T17:00",
        "2026-11-23T15:00:01, 2026-11-25T17:00",
        "2026-04-29T16:59:00, 2026-05-04T17:00"
    })
    void onlySameDayProceduresKnowTheCutOff(String received, String due) {
        assertThat(due(received, Term.sameDay())).isEqualTo(due);
        assertThat(due(received, workingDays(1))).isGreaterThanOrEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        // Saturday 14/11 moves to Monday
        "2026-11-04T08:00, 10, 2026-11-16T17:00",
        "2026-11-04T08:00, 12, 2026-11-16T17:00",
        "2026-11-04T08:00, 13, 2026-11-17T17:00",
        // 24/11 is off
        "2026-11-04T08:00, 20, 2026-11-25T17:00"
    })
    void calendarDaysRunThroughDaysOffButDoNotEndOnOne(String received, int amount, String due) {
        assertThat(due(received, days(amount))).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T08:00, 1, 2026-03-02T17:00",
        "2026-03-31T08:00, 1, 2026-05-04T17:00",
        "2026-05-31T08:00, 1, 2026-06-30T17:00",
        "2028-01-31T08:00, 1, 2028-02-29T17:00",
        "2026-10-12T08:00, 1, 2026-11-12T17:00"
    })
    void aMonthIsTheSameDayNumberElseTheLastOfTheMonth(String received, int amount, String due) {
        assertThat(due(received, months(amount))).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "WORKING_HOUR, 2026-11-02T08:10, 2026-11-02T08:10",
        "WORKING_HOUR, 2026-11-02T11:30, 2026-11-02T11:30",
        "WORKING_HOUR, 2026-11-02T12:00, 2026-11-02T13:00",
        "WORKING_HOUR, 2026-11-06T18:00, 2026-11-09T07:30",
        "WORKING_DAY, 2026-11-02T08:10, 2026-11-02T17:00",
        "WORKING_DAY, 2026-11-02T18:00, 2026-11-03T17:00",
        "CALENDAR_DAY, 2026-11-07T08:00, 2026-11-09T17:00",
        "MONTH, 2026-11-06T18:00, 2026-11-09T17:00"
    })
    void nothingIsDueAtOnceOrAtTheNearestClose(TermUnit unit, String received, String due) {
        assertThat(due(received, Term.of(unit, 0))).isEqualTo(due);
    }

    @Test
    void aWorkedSaturdayCountsAndItsPairDoesNot() {
        assertThat(due("2026-08-21T08:00", workingDays(1))).isEqualTo("2026-08-22T17:00");
        assertThat(due("2026-08-28T08:00", workingDays(1))).isEqualTo("2026-09-03T17:00");
        assertThat(due("2026-08-21T16:00", hours("2"))).isEqualTo("2026-08-22T08:30");
    }

    @Test
    void aMereProposalMovesNothing() {
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-11-23"))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-11-28"))).isFalse();
    }

    @Test
    void whatIsReceivedOnASaturdayMorningCountsFromTheNextOfficeMinute() {
        var xuanHoa = ShippedCalendars.of("27139");
        assertThat(civil(xuanHoa.due(at("2026-11-07T08:00"), hours("2")).due())).isEqualTo("2026-11-09T09:30");
        assertThat(civil(xuanHoa.due(at("2026-11-07T08:00"), workingDays(1)).due()))
                .isEqualTo("2026-11-09T17:00");
        assertThat(civil(xuanHoa.due(at("2026-11-07T08:00"), Term.sameDay()).due()))
                .isEqualTo("2026-11-09T17:00");
    }

    @Test
    void waitingForASupplementStopsTheClock() {
        // closes of Tuesday, Wednesday and Thursday are lost: Monday 09/11 becomes Thursday 12/11
        assertThat(due("2026-11-02T08:00", workingDays(5), pause("2026-11-03T09:00", "2026-11-06T09:00")))
                .isEqualTo("2026-11-12T17:00");
        // 09:00 to 11:30 and 13:00 to 15:00 are lost
        assertThat(due("2026-11-02T08:00", hours("3"), pause("2026-11-02T09:00", "2026-11-02T15:00")))
                .isEqualTo("2026-11-02T17:00");
        // Friday to Sunday are lost: Monday 09/11 becomes Thursday 12/11
        assertThat(due("2026-11-02T08:00", days(7), pause("2026-11-06T09:00", "2026-11-09T09:00")))
                .isEqualTo("2026-11-12T17:00");
        // three days after Wednesday 02/12 is Saturday 05/12, then the day-off rule
        assertThat(due("2026-11-02T08:00", months(1), pause("2026-11-06T09:00", "2026-11-09T09:00")))
                .isEqualTo("2026-12-07T17:00");
    }

    @Test
    void overlappingPausesCountOnce() {
        var first = pause("2026-11-03T09:00", "2026-11-05T09:00");
        var second = pause("2026-11-04T09:00", "2026-11-06T09:00");
        assertThat(due("2026-11-02T08:00", workingDays(5), second, first)).isEqualTo("2026-11-12T17:00");
    }

    @Test
    void aPauseFromClosingTimeTakesNothingOfThatDay() {
        assertThat(due("2026-11-02T08:00", workingDays(1), pause("2026-11-03T17:00", "2026-11-10T09:00")))
                .isEqualTo("2026-11-03T17:00");
        assertThat(due("2026-11-02T08:00", workingDays(1), pause("2026-11-03T16:59", "2026-11-03T17:00")))
                .isEqualTo("2026-11-04T17:00");
    }

    @Test
    void anOpenPauseMovesNothingUntilAskedAsOfAMoment() {
        var open = pause("2026-11-03T09:00", null);
        assertThat(due("2026-11-02T08:00", workingDays(5), open)).isEqualTo("2026-11-09T17:00");
        var asOf = calendar.due(at("2026-11-02T08:00"), workingDays(5), List.of(open), at("2026-11-06T09:00"));
        assertThat(civil(asOf.due())).isEqualTo("2026-11-12T17:00");
    }

    @Test
    void twoWorkingDaysBeforeADeadline() {
        assertThat(civil(calendar.minusWorkingDays(at("2026-05-04T09:30"), 2))).isEqualTo("2026-04-28T09:30");
        assertThat(civil(calendar.minusWorkingDays(at("2026-11-26T17:00"), 2))).isEqualTo("2026-11-23T17:00");
        assertThat(civil(calendar.minusWorkingDays(at("2027-01-04T17:00"), 1))).isEqualTo("2026-12-31T17:00");
    }

    @Test
    void theYearsFarAheadHaveWeekendsAndFixedHolidaysOnly() {
        // 2100: 30/4 is a Friday, 01/5 a Saturday
        var deadline = calendar.due(at("2100-04-29T08:00"), workingDays(1));
        assertThat(civil(deadline.due())).isEqualTo("2100-05-03T17:00");
        assertThat(deadline.provisional()).isTrue();
        // 31/8/2267 is a Saturday, Monday 02/9 the National Day
        assertThat(civil(calendar.due(at("2100-12-31T08:00"), months(2000)).due()))
                .isEqualTo("2267-09-03T17:00");
    }
}
