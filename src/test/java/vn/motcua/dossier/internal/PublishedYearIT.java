package vn.motcua.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.clock.CalendarChange;
import vn.motcua.clock.CalendarLayer.Kind;
import vn.motcua.clock.CalendarRefusal;
import vn.motcua.clock.CalendarYears;
import vn.motcua.clock.CalendarYears.Day;
import vn.motcua.clock.Calendars;
import vn.motcua.clock.Deadlines;
import vn.motcua.dossier.Acted;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.dossier.DossierView;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Result;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** The year 2027 is announced: by two, as a whole, and promises in it are firm from then on. What was before is put back. */
@ApplicationTest
class PublishedYearIT {

    private static final int YEAR = 2027;
    private static final String BASIS = "Thông báo thử nghiệm số 77/TB-BNV";
    private static final LocalDate FRIDAY = LocalDate.parse("2027-01-15");
    private static final LocalDate WORKED_SATURDAY = LocalDate.parse("2027-01-23");

    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    @Autowired
    DossierScenario scenario;

    @Autowired
    CalendarYears years;

    @Autowired
    Calendars calendars;

    @Autowired
    Deadlines deadlines;

    @Autowired
    PromiseSweep sweep;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    private UnitId unit;

    @BeforeEach
    void whatIsNotedIsKept() {
        unit = scenario.tanVinhLoc();
        db.sql("create table clock.kept_day as select * from clock.calendar_day where calendar = 'VN'")
                .update();
        db.sql("create table clock.kept_year as select * from clock.calendar_year where calendar = 'VN'")
                .update();
    }

    @AfterEach
    void back() {
        years.findWaiting(YEAR).ifPresent(it -> years.withdraw(it.id(), ONE, "Mây Thử Nghiệm"));
        for (var table : List.of("day", "year")) {
            db.sql("delete from clock.calendar_" + table + " where calendar = 'VN'")
                    .update();
            db.sql("insert into clock.calendar_" + table + " select * from clock.kept_" + table)
                    .update();
            db.sql("drop table clock.kept_" + table).update();
        }
        settle();
        clock.set("2026-11-02T08:00");
    }

    @Test
    void aConfirmedYearMakesPromisesFirmMovesThoseOverASwapAndDropsWhatWasNotAnnounced() {
        clock.set("2026-12-29T08:00");
        var overNewYear = scenario.examining(MARITAL_STATUS, unit);
        assertThat(view(overNewYear).promisedAt()).isEqualTo(civil("2027-01-04T17:00"));
        assertThat(view(overNewYear).provisional()).isTrue();
        clock.set("2027-01-12T08:00");
        var overTheSwap = scenario.examining(MARITAL_STATUS, unit);
        assertThat(view(overTheSwap).promisedAt()).isEqualTo(civil("2027-01-15T17:00"));

        var proposal = proposed(announced());
        assertThat(view(overTheSwap).promisedAt()).as("only proposed").isEqualTo(civil("2027-01-15T17:00"));
        assertThat(deadlines.calendarOf(null).isPublished(YEAR)).isFalse();
        var effect = years.preview(proposal).orThrow();
        assertThat(effect.dropped()).extracting(Day::day).containsExactly(LocalDate.parse("2027-09-03"));

        var revision = effect.change().revision();
        assertRefused(
                CalendarRefusal.CLK_144_SAME_PERSON, years.confirm(proposal.id(), revision, ONE, "Mây Thử Nghiệm"));
        assertRefused(
                CalendarRefusal.CLK_138_CHANGED_MEANWHILE,
                years.confirm(proposal.id(), revision - 1, OTHER, "Gió Thử Nghiệm"));
        var change =
                years.confirm(proposal.id(), revision, OTHER, "Gió Thử Nghiệm").orThrow();
        settle();

        var calendar = deadlines.calendarOf(null);
        assertThat(calendar.isPublished(YEAR)).isTrue();
        assertThat(calendar.isWorkingDay(FRIDAY)).isFalse();
        assertThat(calendar.isWorkingDay(WORKED_SATURDAY)).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2027-09-03")))
                .as("not announced")
                .isTrue();
        assertThat(view(overNewYear).promisedAt()).isEqualTo(civil("2027-01-04T17:00"));
        assertThat(view(overNewYear).provisional()).isFalse();
        assertThat(view(overNewYear).version())
                .as("told nothing, for nothing moved")
                .isEqualTo(overNewYear.version());
        assertThat(view(overTheSwap).promisedAt()).isEqualTo(civil("2027-01-18T17:00"));
        assertThat(view(overTheSwap).provisional()).isFalse();
        assertThat(change.reason()).isEqualTo("công bố lịch nghỉ năm 2027");
        assertRefused(
                CalendarRefusal.CLK_143_NOT_WAITING, years.confirm(proposal.id(), revision, OTHER, "Gió Thử Nghiệm"));

        // announced anew without the swap: both halves go
        var without = announced().stream().filter(it -> it.pair() == null).toList();
        var again = proposed(without);
        var second = years.preview(again).orThrow();
        assertThat(second.dropped()).extracting(Day::day).containsExactly(FRIDAY);
        confirmed(again, second);
        settle();
        assertThat(view(overTheSwap).promisedAt()).isEqualTo(civil("2027-01-15T17:00"));
        assertThat(deadlines.calendarOf(null).isWorkingDay(WORKED_SATURDAY)).isFalse();
    }

    @Test
    void aLineThatCannotBeIsRefusedAndASecondProposalWaitsForTheFirst() {
        var day = LocalDate.parse("2027-03-10");
        assertRefused(CalendarRefusal.CLK_141_YEARS_DAYS, propose(List.of()));
        assertRefused(CalendarRefusal.CLK_139_YEARS_DAY, propose(List.of(holiday(LocalDate.parse("2028-03-10")))));
        assertRefused(CalendarRefusal.CLK_139_YEARS_DAY, propose(List.of(holiday(day), holiday(day))));
        assertRefused(
                CalendarRefusal.CLK_140_YEARS_SWAP,
                propose(List.of(new Day(day, Kind.SWAP_OFF, LocalDate.parse("2027-03-11"), "nghỉ hoán đổi"))));
        assertRefused(CalendarRefusal.CLK_131_TEXT, propose(List.of(new Day(day, Kind.HOLIDAY, null, " "))));
        assertRefused(
                CalendarRefusal.CLK_131_TEXT, years.propose(YEAR, List.of(holiday(day)), "", ONE, "Mây Thử Nghiệm"));
        assertThat(years.findWaiting(YEAR)).isEmpty();

        var first = proposed(List.of(holiday(day)));
        assertRefused(CalendarRefusal.CLK_142_YEAR_WAITS, propose(List.of(holiday(day))));
        assertThat(years.findWaiting(YEAR)).contains(first);
        years.withdraw(first.id(), OTHER, "Gió Thử Nghiệm").orThrow();
        assertThat(years.findWaiting(YEAR)).isEqualTo(Optional.empty());
        assertThat(deadlines.calendarOf(null).isPublished(YEAR)).isFalse();
    }

    /** What is noted, without the guessed day beside the National Day, and with a swap in January. */
    private List<Day> announced() {
        var days = new ArrayList<>(years.listNoted(YEAR));
        days.removeIf(it -> it.day().equals(LocalDate.parse("2027-09-03")));
        if (days.stream().noneMatch(it -> it.day().equals(FRIDAY))) {
            days.add(new Day(FRIDAY, Kind.SWAP_OFF, WORKED_SATURDAY, "nghỉ hoán đổi"));
        }
        return days;
    }

    private static Day holiday(LocalDate day) {
        return new Day(day, Kind.HOLIDAY, null, "nghỉ thử nghiệm");
    }

    private CalendarYears.Proposal proposed(List<Day> days) {
        return propose(days).orThrow();
    }

    private Result<CalendarYears.Proposal> propose(List<Day> days) {
        return years.propose(YEAR, days, BASIS, ONE, "Mây Thử Nghiệm");
    }

    private CalendarChange confirmed(CalendarYears.Proposal proposal, CalendarYears.Effect effect) {
        return years.confirm(proposal.id(), effect.change().revision(), OTHER, "Gió Thử Nghiệm")
                .orThrow();
    }

    private void settle() {
        clock.advance(Duration.ofSeconds(11));
        sweep.sweep();
    }

    private DossierView view(Acted acted) {
        return scenario.view(acted, scenario.examiner(MARITAL_STATUS, unit));
    }

    private static Instant civil(String face) {
        return CivilTime.instant(LocalDateTime.parse(face));
    }

    private static void assertRefused(CalendarRefusal code, Result<?> result) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Refused.class, it -> assertThat(it.why().code()).isEqualTo(code));
    }
}
