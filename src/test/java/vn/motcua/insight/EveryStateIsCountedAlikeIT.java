package vn.motcua.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DossierLists;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.State;
import vn.motcua.dossier.StateRoutes;
import vn.motcua.dossier.VersionScenario;
import vn.motcua.dossier.WorkItem;
import vn.motcua.identity.Officer;
import vn.motcua.insight.internal.CaughtUp;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.Slice;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/**
 * Dossiers in every state there is, and with promises moved by pauses and letters: at whatever later moment somebody looks, what
 * the leader's list calls late is what the report and the officers' figures call late. A list shows how things stand and a report
 * how they stood, so they agree at moments after the last act; before it they need not.
 */
@ApplicationTest
class EveryStateIsCountedAlikeIT {

    private static final List<String> MOMENTS =
            List.of("2026-11-02T08:01", "2026-11-05T16:59", "2026-11-05T17:00", "2026-11-06T10:00", "2026-12-01T08:00");

    @Autowired
    ApplicationContext application;

    @Autowired
    DossierScenario scenario;

    @Autowired
    Dossiers dossiers;

    @Autowired
    VersionScenario versions;

    @Autowired
    DossierLists lists;

    @Autowired
    Reports reports;

    @Autowired
    Units units;

    @Autowired
    TestClock clock;

    UnitId unit;
    Officer leader;

    @BeforeEach
    void aDossierInEveryState() {
        clock.set("2026-11-02T08:00");
        unit = units.findByCode("25747").orElseThrow().id();
        leader = scenario.leader(unit);
        var routes = new StateRoutes(scenario, dossiers, versions, unit);
        for (var state : State.values()) {
            routes.to(state);
        }
        routes.step(routes.to(State.WAITING_SUPPLEMENT), Action.RECEIVE_SUPPLEMENT);
        routes.step(routes.to(State.WAITING_OBLIGATION), Action.CONFIRM_OBLIGATION);
        routes.step(routes.to(State.WAITING_SUPPLEMENT), Action.REQUEST_WITHDRAWAL);
        routes.step(routes.to(State.WITHDRAWAL_REQUESTED), Action.DECLINE_WITHDRAWAL);
        routes.step(routes.readyFor(State.EXAMINING, Action.DROP_APOLOGY), Action.SIGN_APOLOGY);
        CaughtUp.in(application);
    }

    @AfterEach
    void monday() {
        clock.set("2026-11-02T08:00");
    }

    @Test
    void atAnyMomentListCounterAndReportCallTheSameLate() {
        for (var moment : MOMENTS) {
            clock.set(moment);
            long late = listed(after -> lists.listDueBefore(leader, clock.instant(), after, 7));
            assertThat(report().total(Figure.IN_PROGRESS_LATE)).as(moment).isEqualTo(late);
            assertThat(reports.countDue(leader, unit).stream()
                            .mapToLong(it -> it.count(Due.OVERDUE))
                            .sum())
                    .as(moment)
                    .isEqualTo(late);
        }
    }

    @Test
    void atAnyMomentEveryOpenStateIsCountedAsItIsListedAndReported() {
        var open = new EnumMap<State, Long>(State.class);
        for (var state : State.values()) {
            if (state.isOpen()) {
                open.put(state, listed(after -> lists.search(leader, null, state, after, 7)));
            }
        }
        assertThat(lists.countOpen(leader)).containsAllEntriesOf(open);
        for (var moment : MOMENTS) {
            clock.set(moment);
            assertThat(report().total(Figure.ON_HOLD)).as(moment).isEqualTo(sum(open, State.Clock.PAUSED));
            assertThat(report().total(Figure.IN_PROGRESS)).as(moment).isEqualTo(sum(open, State.Clock.RUNNING));
        }
    }

    private static long sum(Map<State, Long> counts, State.Clock clock) {
        return counts.entrySet().stream()
                .filter(it -> it.getKey().clock() == clock)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private Report report() {
        var year = new ReportQuestion(Period.parse("2026").orElseThrow(), unit, null, null);
        return reports.count(leader, year, Report.By.FIELD);
    }

    private long listed(Function<@Nullable String, Slice<WorkItem>> page) {
        var rows = new ArrayList<WorkItem>();
        String cursor = null;
        do {
            var slice = page.apply(cursor);
            rows.addAll(slice.items());
            cursor = slice.next();
        } while (cursor != null);
        assertThat(rows).doesNotHaveDuplicates();
        return rows.stream().filter(it -> it.resolving().equals(unit)).count();
    }
}
