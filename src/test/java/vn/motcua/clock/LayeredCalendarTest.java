package vn.motcua.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.clock.ClockScenario.at;
import static vn.motcua.clock.ClockScenario.day;
import static vn.motcua.clock.ClockScenario.hours;
import static vn.motcua.clock.ClockScenario.nation;
import static vn.motcua.clock.ClockScenario.ordinaryNation;
import static vn.motcua.clock.ClockScenario.period;
import static vn.motcua.clock.ClockScenario.saturday;
import static vn.motcua.clock.ClockScenario.unit;
import static vn.motcua.clock.ClockScenario.weekdays;
import static vn.motcua.clock.ClockScenario.workingDays;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.motcua.clock.CalendarLayer.Kind;
import vn.motcua.clock.CalendarLayer.Standing;
import vn.motcua.shared.CivilTime;

/** Units that differ: other hours, Saturdays, closures, half days, swaps. */
class LayeredCalendarTest {

    private static String due(WorkCalendar calendar, String received, Term term) {
        return CivilTime.at(calendar.due(at(received), term).due())
                .toLocalDateTime()
                .toString();
    }

    @Test
    void aSaturdayMayCountForOneUnitAndOnlyReceiveForAnother() {
        var receives = WorkCalendar.of(List.of(ordinaryNation(), unit(List.of(saturday(false, "07:30", "11:30")))));
        var signs = WorkCalendar.of(List.of(ordinaryNation(), unit(List.of(saturday(true, "07:30", "11:30")))));
        assertThat(due(receives, "2026-11-06T16:00", hours("2"))).isEqualTo("2026-11-09T08:30");
        assertThat(due(signs, "2026-11-06T16:00", hours("2"))).isEqualTo("2026-11-07T08:30");
        assertThat(due(receives, "2026-11-06T16:00", workingDays(1))).isEqualTo("2026-11-09T17:00");
        assertThat(due(signs, "2026-11-06T16:00", workingDays(1))).isEqualTo("2026-11-07T11:30");
        assertThat(due(signs, "2026-11-07T10:00", Term.sameDay())).isEqualTo("2026-11-07T11:30");
        assertThat(due(signs, "2026-11-07T14:00", Term.sameDay())).isEqualTo("2026-11-09T17:00");
    }

    @Test
    void theUnitIsFollowedBeforeTheNation() {
        var closed = day("2026-11-03", Kind.CLOSURE, Standing.CONFIRMED);
        var half = day("2026-11-04", Kind.HALF_DAY, Standing.CONFIRMED, period("07:30", "11:30"));
        var works = day("2026-11-24", Kind.SWAP_WORK, Standing.CONFIRMED);
        var calendar = WorkCalendar.of(List.of(
                ordinaryNation(day("2026-11-24", Kind.HOLIDAY, Standing.CONFIRMED)),
                unit(List.of(), closed, half, works)));
        assertThat(due(calendar, "2026-11-02T08:00", workingDays(1))).isEqualTo("2026-11-04T11:30");
        assertThat(due(calendar, "2026-11-02T16:00", hours("6"))).isEqualTo("2026-11-05T08:30");
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-11-24"))).isTrue();
    }

    @Test
    void hoursChangeOnTheDayTheyAreSetTo() {
        var before = weekdays(period("07:30", "11:30"), period("13:00", "17:00"));
        var later = weekdays(period("08:00", "12:00")).stream()
                .map(h -> new CalendarLayer.Hours(h.weekday(), h.period(), true, LocalDate.parse("2026-11-03"), null))
                .toList();
        var calendar = WorkCalendar.of(List.of(nation(before), unit(later)));
        assertThat(due(calendar, "2026-11-02T16:00", hours("2"))).isEqualTo("2026-11-03T09:00");
        assertThat(due(calendar, "2026-11-02T16:00", workingDays(1))).isEqualTo("2026-11-03T12:00");
    }

    @Test
    void unconfirmedDaysApplyAndProposalsDoNot() {
        var calendar = WorkCalendar.of(List.of(ordinaryNation(
                day("2026-11-03", Kind.HOLIDAY, Standing.UNCONFIRMED),
                day("2026-11-04", Kind.HOLIDAY, Standing.PROPOSAL))));
        assertThat(due(calendar, "2026-11-02T08:00", workingDays(1))).isEqualTo("2026-11-04T17:00");
    }

    @Test
    void overlappingHoursAndAnEmptyWeekAreRefused() {
        var overlapping = nation(weekdays(period("07:30", "11:30"), period("11:00", "17:00")));
        assertThatThrownBy(() -> WorkCalendar.of(List.of(overlapping))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WorkCalendar.of(List.of(nation(List.of()))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hoursThatEndWithoutSuccessorsAreRefusedBeforeTheyFailACount() {
        var ending = weekdays(period("07:30", "17:00")).stream()
                .map(h ->
                        new CalendarLayer.Hours(h.weekday(), h.period(), true, h.from(), LocalDate.parse("2030-12-31")))
                .toList();
        assertThatThrownBy(() -> WorkCalendar.of(List.of(nation(ending)))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void vietnamHasKeptItsOffsetThroughTheYearsCounted() {
        var rules = CivilTime.ZONE.getRules();
        assertThat(rules.nextTransition(at("1990-01-01T00:00"))).isNull();
        assertThat(rules.getOffset(at("2026-01-01T00:00"))).hasToString("+07:00");
    }

    /** Two agencies, two calendars, eight threads: the peers' calendars leak into one another here. */
    @Test
    void eightThreadsWithTwoCalendarsNeverMixThem() throws Exception {
        var one = WorkCalendar.of(List.of(ordinaryNation()));
        var other = WorkCalendar.of(List.of(nation(weekdays(period("08:00", "12:00"), period("13:30", "17:30")))));
        Callable<Integer> work = () -> {
            int wrong = 0;
            for (int i = 0; i < 12_500; i++) {
                var calendar = i % 2 == 0 ? one : other;
                var right = i % 2 == 0 ? "2026-11-03T07:45" : "2026-11-02T17:15";
                wrong += due(calendar, "2026-11-02T15:30", hours("1.75")).equals(right) ? 0 : 1;
            }
            return wrong;
        };
        try (var threads = Executors.newFixedThreadPool(8)) {
            int wrong = 0;
            for (var answer : threads.invokeAll(java.util.Collections.nCopies(8, work))) {
                wrong += answer.get();
            }
            assertThat(wrong).isZero();
        }
    }
}
