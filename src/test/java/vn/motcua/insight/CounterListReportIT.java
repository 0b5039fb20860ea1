package vn.motcua.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;
import static vn.motcua.dossier.DossierScenario.supplement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.DossierEvents;
import vn.motcua.dossier.DossierLists;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.dossier.State;
import vn.motcua.identity.Officer;
import vn.motcua.insight.internal.CaughtUp;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.Slice;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** The counter on the leader's page, the list behind it and the report say the same of one unit at one moment. */
@ApplicationTest
class CounterListReportIT {

    @Autowired
    ApplicationContext application;

    @Autowired
    DossierScenario scenario;

    @Autowired
    DossierLists lists;

    @Autowired
    Units units;

    @Autowired
    DossierEvents events;

    @Autowired
    Reports reports;

    @Autowired
    TestClock clock;

    UnitId unit;
    Officer leader;

    @BeforeEach
    void workOfManyKinds() {
        clock.set("2026-11-02T08:00");
        // an office that no other test works in: lists and reports are compared row by row
        unit = units.findByCode("25747").orElseThrow().id();
        leader = scenario.leader(unit);
        var examiner = scenario.examiner(MARITAL_STATUS, unit);
        scenario.admitted(MARITAL_STATUS, unit);
        scenario.examining(MARITAL_STATUS, unit);
        scenario.returned(MARITAL_STATUS, unit);
        scenario.submitted(MARITAL_STATUS, unit);
        scenario.act(
                scenario.examining(MARITAL_STATUS, unit),
                Action.ASK_SUPPLEMENT,
                supplement("Giấy xác nhận nơi cư trú"),
                examiner);
        var withdrawn = scenario.act(
                scenario.examining(MARITAL_STATUS, unit),
                Action.REQUEST_WITHDRAWAL,
                new Details.Reason("Không còn nhu cầu"),
                scenario.desk(MARITAL_STATUS, unit));
        scenario.act(withdrawn, Action.STOP, new Details.Reason("Theo yêu cầu"), scenario.centreLeader(unit));
        // by now what was promised for Thursday is late
        clock.set("2026-11-06T10:00");
        CaughtUp.in(application);
    }

    @AfterEach
    void monday() {
        clock.set("2026-11-02T08:00");
    }

    @Test
    void everyStateIsCountedAsItIsListedAndReported() {
        var report = year();
        var counted = new ArrayList<DossierEvents.UnitCount>(events.countReceived());
        counted.removeIf(it -> !it.unit().equals(unit));
        assertThat(report.total(Figure.RECEIVED))
                .isEqualTo(counted.stream()
                        .mapToLong(DossierEvents.UnitCount::dossiers)
                        .sum());
        for (var state : List.of(State.EXAMINING, State.WAITING_SUPPLEMENT, State.WAITING_APPROVAL)) {
            long listed = all(after -> lists.search(leader, null, state, after, 100)).stream()
                    .filter(it -> it.resolving().equals(unit))
                    .count();
            assertThat(lists.countOpen(leader)).containsEntry(state, listed);
            assertThat(counted).contains(new DossierEvents.UnitCount(unit, state, listed));
        }
    }

    @Test
    void whatIsPausedAndWhatIsLateIsTheSameInListAndReport() {
        var report = year();
        assertThat(report.total(Figure.ON_HOLD)).isEqualTo(paused());
        long late = all(after -> lists.listDueBefore(leader, clock.instant(), after, 100)).stream()
                .filter(it -> it.resolving().equals(unit))
                .count();
        assertThat(late).isPositive();
        assertThat(report.total(Figure.IN_PROGRESS_LATE)).isEqualTo(late);
        assertThat(reports.countDue(leader, unit).stream()
                        .mapToLong(it -> it.count(Due.OVERDUE))
                        .sum())
                .isEqualTo(late);
    }

    private long paused() {
        var open = lists.countOpen(leader);
        return open.getOrDefault(State.WAITING_SUPPLEMENT, 0L) + open.getOrDefault(State.WAITING_OBLIGATION, 0L);
    }

    @Test
    void everyNumberOpensItsRows() {
        for (var by : List.of(Report.By.FIELD, Report.By.PROCEDURE)) {
            for (var line : reports.count(leader, question(null, null), by).lines()) {
                var question = by == Report.By.FIELD ? question(line.key(), null) : question(null, line.key());
                for (var figure : Figure.values()) {
                    assertThat(all(after -> reports.list(leader, question, figure, after, 7)))
                            .as(line.key() + " " + figure)
                            .hasSize((int) line.count(figure));
                }
            }
        }
    }

    @Test
    void everyOfficersNumbersOpenTheirRows() {
        for (var load : reports.countDue(leader, unit)) {
            for (var due : Due.values()) {
                assertThat(all(after -> reports.listDue(leader, unit, load.holder(), due, after, 7)))
                        .as(load.holder() + " " + due)
                        .hasSize((int) load.count(due));
            }
        }
    }

    @Test
    void linesOfEveryArrangementAddUpToTheSame() {
        var byField = year();
        for (var by : Report.By.values()) {
            var other = reports.count(leader, question(null, null), by);
            for (var figure : Figure.values()) {
                assertThat(other.total(figure)).as(by + " " + figure).isEqualTo(byField.total(figure));
            }
        }
    }

    private Report year() {
        return reports.count(leader, question(null, null), Report.By.FIELD);
    }

    private ReportQuestion question(@Nullable String field, @Nullable String procedure) {
        return new ReportQuestion(Period.parse("2026").orElseThrow(), unit, field, procedure);
    }

    private static <T> List<T> all(Function<@Nullable String, Slice<T>> page) {
        var rows = new ArrayList<T>();
        String cursor = null;
        do {
            var slice = page.apply(cursor);
            rows.addAll(slice.items());
            cursor = slice.next();
        } while (cursor != null);
        assertThat(rows).doesNotHaveDuplicates();
        return rows;
    }
}
