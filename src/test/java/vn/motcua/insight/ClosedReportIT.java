package vn.motcua.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.dossier.DossierScenario.CERTIFIED_COPY;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Grant;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Rights;
import vn.motcua.identity.Role;
import vn.motcua.insight.internal.CaughtUp;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.UnitKind;
import vn.motcua.organization.Units;
import vn.motcua.shared.ConsistencyCheck;
import vn.motcua.shared.Result;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.AtOnce;
import vn.motcua.testing.TestClock;

/** What was closed stays, whatever happens to the dossiers afterwards. */
@ApplicationTest
@Import(DossierScenario.class)
class ClosedReportIT {

    private static final Period WEEK = Period.parse("2026-W38").orElseThrow();

    @Autowired
    ApplicationContext application;

    @Autowired
    DossierScenario scenario;

    @Autowired
    Reports reports;

    @Autowired
    ClosedReports closed;

    @Autowired
    Units units;

    @Autowired
    List<ConsistencyCheck> checks;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    UnitId unit;
    Officer leader;

    /** Each test has a week of its own, long before the other tests' dossiers. */
    Period week = WEEK;

    @BeforeEach
    void aWeekHasEnded() {
        unit = scenario.tanVinhLoc();
        leader = scenario.leader(unit);
        while (!closed.list(leader, unit, week).isEmpty()) {
            week = week.previous();
        }
        clock.set(week.first().plusDays(1) + "T09:00");
        scenario.admitted(MARITAL_STATUS, unit);
        scenario.returned(MARITAL_STATUS, unit);
        scenario.returned(CERTIFIED_COPY, unit);
        clock.set(week.next().first() + "T08:00");
        CaughtUp.in(application);
    }

    @AfterEach
    void monday() {
        clock.set("2026-11-02T08:00");
    }

    @Test
    void theClosedReportKeepsNumbersAndRowsWhileTheDossiersMoveOn() {
        var before = reports.count(leader, question(), Report.By.PROCEDURE);
        var report = closed.close(leader, unit, week, "").orThrow();
        assertThat(report.dossiers()).isEqualTo((int) before.total(Figure.RECEIVED));
        assertThat(closed.count(leader, report, Report.By.PROCEDURE)).isEqualTo(before);

        // a late entry: received in the week, written down afterwards
        clock.set(week.first().plusDays(2) + "T09:00");
        scenario.admitted(MARITAL_STATUS, unit);
        clock.set(week.next().first() + "T09:00");
        CaughtUp.in(application);
        assertThat(reports.count(leader, question(), Report.By.PROCEDURE).total(Figure.RECEIVED))
                .isEqualTo(before.total(Figure.RECEIVED) + 1);
        assertThat(closed.count(leader, report, Report.By.PROCEDURE)).isEqualTo(before);
        for (var figure : Figure.values()) {
            assertThat(closed.list(leader, report, null, null, null, figure, null, 500)
                            .items())
                    .as(figure.name())
                    .hasSize((int) before.total(figure));
        }

        var correction = closed.close(leader, unit, week, "Bổ sung 01 hồ sơ ghi nhận muộn")
                .orThrow();
        assertThat(correction.sequence()).isEqualTo(2);
        assertThat(correction.dossiers()).isEqualTo(report.dossiers() + 1);
        assertThat(closed.list(leader, unit, week)).containsExactly(report, correction);
        assertThat(closed.count(leader, report, Report.By.PROCEDURE)).isEqualTo(before);
        assertThat(findings()).isEmpty();
    }

    @Test
    void aReportIsClosedOnceEvenByTwoAtOnce() {
        var outcomes = AtOnce.each(4, _ -> closed.close(leader, unit, week, ""));
        assertThat(outcomes).filteredOn(it -> it instanceof Result.Done).hasSize(1);
        assertThat(closed.list(leader, unit, week)).hasSize(1);
        assertRefused(InsightRefusal.INS_104_CLOSED_ALREADY, closed.close(leader, unit, week, ""));
    }

    @Test
    void aPeriodIsClosedOnlyAfterItsEndAndOnlyByWhoLeadsTheWholeUnit() {
        clock.set(week.next().first() + "T00:30");
        assertRefused(InsightRefusal.INS_102_PERIOD_RUNS, closed.close(leader, unit, week, ""));
        clock.set(week.next().first() + "T01:00");
        assertRefused(
                InsightRefusal.INS_106_EVERY_FIELD, closed.close(leaderOf(unit, Set.of("ho-tich")), unit, week, ""));
        assertRefused(
                InsightRefusal.INS_106_EVERY_FIELD,
                closed.close(leaderOf(scenario.xuanHoa(), Set.of()), unit, week, ""));
        assertRefused(
                InsightRefusal.INS_101_NO_SUCH_PERIOD,
                closed.close(leader, unit, Period.of(Period.Kind.DAY, week.first()), ""));
        assertRefused(InsightRefusal.INS_110_NOTHING_TO_CORRECT, closed.close(leader, unit, week, "Nhầm"));
        assertRefused(InsightRefusal.INS_105_REASON_TOO_LONG, closed.close(leader, unit, week, "x".repeat(501)));
        assertThat(closed.list(leader, unit, week)).isEmpty();
    }

    @Test
    void closingIsInTheAuditWithTheHash() {
        var report = closed.close(leader, unit, week, "").orThrow();
        assertThat(db.sql("select details ->> 'hash' from audit.entry where subject = :subject")
                        .param("subject", "report:" + report.id())
                        .query(String.class)
                        .list())
                .containsExactly(report.hash());
    }

    @Test
    void nobodyChangesAClosedReportUnseen() {
        var report = closed.close(leader, unit, week, "").orThrow();
        for (var table : List.of("closed_report", "closed_line", "closed_row")) {
            assertThatThrownBy(() -> db.sql("delete from insight." + table).update())
                    .hasMessageContaining("append-only");
        }
        var statement = "update insight.closed_row set outcome = 'EARLY' where report_id = :id and outcome <> 'EARLY'";
        withoutTriggers(() -> db.sql(statement).param("id", report.id()).update());
        assertThat(findings()).hasSize(1).allMatch(it -> it.contains(week.toString()));
        withoutTriggers(() -> {
            for (var table : List.of("closed_row", "closed_line", "closed_report")) {
                var key = table.equals("closed_report") ? "id" : "report_id";
                db.sql("delete from insight." + table + " where " + key + " = :id")
                        .param("id", report.id())
                        .update();
            }
        });
    }

    private void withoutTriggers(Runnable change) {
        var tables = List.of("closed_row", "closed_line", "closed_report");
        tables.forEach(it -> db.sql("alter table insight." + it + " disable trigger " + it + "_append_only")
                .update());
        change.run();
        tables.forEach(it -> db.sql("alter table insight." + it + " enable trigger " + it + "_append_only")
                .update());
    }

    @Test
    void leadersOfSomeFieldsAndOfOtherUnitsSeeNoMoreThanTheirs() {
        var report = closed.close(leader, unit, week, "").orThrow();
        var some = leaderOf(unit, Set.of("ho-tich"));
        assertThat(closed.count(some, report, Report.By.FIELD).lines())
                .extracting(Report.Line::key)
                .containsExactly("ho-tich");
        assertThat(closed.list(some, report, null, null, null, Figure.RECEIVED, null, 500)
                        .items())
                .extracting(ReportRow::field)
                .containsOnly("ho-tich");
        assertThat(reports.count(some, question(), Report.By.FIELD).lines())
                .extracting(Report.Line::key)
                .containsExactly("ho-tich");
        assertThat(closed.find(leaderOf(scenario.xuanHoa(), Set.of()), report.id()))
                .isEmpty();
        assertThat(closed.find(leader, report.id())).contains(report);
    }

    @Test
    void theCityIsClosedByWhoRunsOrLeadsItAndEveryLineOpensItsDossiers() {
        // the same moment in another unit: moments and serials of the two may be alike
        clock.set(week.first().plusDays(1) + "T09:00");
        scenario.admitted(MARITAL_STATUS, scenario.xuanHoa());
        clock.set(week.next().first() + "T08:00");
        CaughtUp.in(application);
        var runs = inTheCity(Role.CITY_ADMINISTRATOR);
        while (!closed.list(runs, null, week).isEmpty()) {
            week = week.previous();
        }
        assertRefused(InsightRefusal.INS_111_NOT_THE_CITY, closed.close(leader, null, week, ""));
        assertThat(closed.list(leader, null, week)).isEmpty();

        var everyUnit = new ReportQuestion(week, null, null, null);
        var report = closed.close(runs, null, week, "").orThrow();
        for (var by : Report.By.values()) {
            assertThat(closed.count(runs, report, by)).as(by.name()).isEqualTo(reports.count(runs, everyUnit, by));
        }
        var counted = closed.count(runs, report, Report.By.UNIT);
        assertThat(counted.total(Figure.RECEIVED)).isEqualTo(report.dossiers());
        for (var line : counted.lines()) {
            var resolving = new UnitId(Integer.parseInt(line.key()));
            assertThat(codes(runs, report, resolving, 500)).hasSize((int) line.count(Figure.RECEIVED));
        }
        assertThat(codes(runs, report, null, 1))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(codes(runs, report, null, 500));

        assertThat(closed.find(inTheCity(Role.UNIT_LEADER), report.id())).contains(report);
        assertThat(closed.find(leader, report.id())).isEmpty();
        assertRefused(InsightRefusal.INS_104_CLOSED_ALREADY, closed.close(runs, null, week, ""));
        assertThat(closed.close(inTheCity(Role.UNIT_LEADER), null, week, "Ghi nhận muộn")
                        .orThrow()
                        .sequence())
                .isEqualTo(2);
        assertThat(closed.list(leader, unit, week)).as("a unit's own report").isEmpty();
        assertThat(findings()).isEmpty();
        var statement = "update insight.closed_row set resolving_unit = 1 where report_id = :id";
        assertThatThrownBy(() -> db.sql(statement).param("id", report.id()).update())
                .hasMessageContaining("append-only");
    }

    private List<String> codes(Officer officer, ClosedReport report, UnitId resolving, int limit) {
        var codes = new ArrayList<String>();
        String after = null;
        do {
            var slice = closed.list(officer, report, resolving, null, null, Figure.RECEIVED, after, limit);
            slice.items().forEach(it -> codes.add(it.code()));
            after = slice.next();
        } while (after != null);
        return codes;
    }

    private Officer inTheCity(Role role) {
        var city = units.listOf(UnitKind.PROVINCE).getFirst().id();
        var rights = new Rights(List.of(new Grant(city, role, Set.of())));
        return new Officer(new AccountId(UUID.randomUUID()), "Mây Thử Nghiệm", "Chủ tịch", city, rights);
    }

    private ReportQuestion question() {
        return new ReportQuestion(week, unit, null, null);
    }

    private List<String> findings() {
        return checks.stream()
                .filter(it -> it.name().equals("insight.closed-reports-are-as-they-were"))
                .flatMap(it -> it.findings().stream())
                .toList();
    }

    private static Officer leaderOf(UnitId unit, Set<String> fields) {
        var rights = new Rights(
                List.of(new Grant(unit, Role.UNIT_LEADER, fields), new Grant(unit, Role.CENTRE_LEADER, fields)));
        return new Officer(new AccountId(UUID.randomUUID()), "Mây Thử Nghiệm", "Phó Chủ tịch", unit, rights);
    }

    private static void assertRefused(InsightRefusal code, Result<ClosedReport> result) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Refused.class, it -> assertThat(it.why().code()).isEqualTo(code));
    }
}
