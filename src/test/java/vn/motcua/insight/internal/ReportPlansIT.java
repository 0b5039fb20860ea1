package vn.motcua.insight.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.dossier.internal.CopiedCity;
import vn.motcua.dossier.internal.CopiedStore;
import vn.motcua.insight.Due;
import vn.motcua.insight.Figure;
import vn.motcua.insight.Period;
import vn.motcua.insight.Report;
import vn.motcua.insight.ReportQuestion;
import vn.motcua.insight.Span;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.ListPlans;

/** What a unit's figures cost follows the unit's period, not what the city has stored: seen in the plans over a stored city. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPlansIT {

    private static final Instant UNTIL = CivilTime.instant(LocalDateTime.parse("2026-11-20T15:30"));
    private static final int STORED = 20_000;
    private static final int PAGE = 50;
    /** What a unit has had, several times over for names and places. */
    private static final long MOST_ROWS = 2_500;

    @Autowired
    ApplicationContext product;

    @Autowired
    Units units;

    private CopiedStore store;
    private ListPlans plans;
    private JdbcReports reports;
    private JdbcClosedReports closed;
    private Scope ward;
    private UnitId unit;

    @BeforeAll
    void storeACity() throws SQLException {
        store = CopiedStore.of(product, new CopiedCity.Wanted(3, STORED, 0.15, units.listCommunes(), UNTIL));
        store.db().sql("""
                insert into insight.fact
                select unit_id, year, serial, version, code, resolving_unit, field, procedure_code, channel, state, holder, received_at,
                       promised_at, state in ('WAITING_SUPPLEMENT', 'WAITING_OBLIGATION'), received_at,
                       coalesce(finished_at, 'infinity'),
                       case when finished_at is null then null when finished_at > promised_at then 'LATE' else 'ON_TIME' end
                  from dossier.dossier
                 where received_at is not null and (finished_at is null or finished_at >= received_at)
                """).update();
        store.db().sql("""
                insert into insight.procedure
                select '9.' || n, 'Thủ tục thử ' || n, 'ho-tich' from generate_series(1, 3000) n
                """).update();
        closeReports();
        for (var table : new String[] {"fact", "procedure", "closed_report", "closed_line", "closed_row"}) {
            store.db().sql("vacuum analyze insight." + table).update();
        }
        plans = new ListPlans(store.dataSource());
        reports = new JdbcReports(plans.client());
        closed = new JdbcClosedReports(plans.client());
        unit = units.listCommunes().getFirst().id();
        ward = new Scope(new Integer[] {unit.value()}, new String[1]);
    }

    /** Forty reports of each of 168 units, each with three rows. */
    private void closeReports() {
        store.db()
                .sql("""
                with report as (
                    insert into insight.closed_report
                    select gen_random_uuid(), u, 'Đơn vị thử', (2000 + p)::text, now(), now(), 1, '', now(),
                           gen_random_uuid(), 'Người Thử', 'Chức vụ', 3, repeat('0', 64)
                      from unnest(:units::int[]) u cross join generate_series(1, 40) p
                    returning id, unit_id),
                line as (
                    insert into insight.closed_line
                    select id, 'ho-tich', 'Hộ tịch', '1.00000' || n, 'Thủ tục thử', 'COUNTER', 'ON_TIME', 1
                      from report cross join generate_series(1, 3) n)
                insert into insight.closed_row
                select id, unit_id, 2026, n, 'thu', 'ho-tich', '1.00000' || n, now(), null, null, 'COUNTER', 'ON_TIME'
                  from report cross join generate_series(1, 3) n
                """)
                .param(
                        "units",
                        units.listCommunes().stream().map(it -> it.id().value()).toArray(Integer[]::new))
                .update();
    }

    @AfterAll
    void leave() {
        store.close();
    }

    @Test
    void aUnitsPeriodIsCountedAndOpenedFromTheUnitsOwnStretch() {
        var quarter = new ReportQuestion(Period.parse("2026-Q3").orElseThrow(), unit, null, null);
        var span = new Span(UNTIL.minus(Duration.ofDays(90)), UNTIL);
        for (var by : Report.By.values()) {
            demandSound(() -> reports.count(ward, span, quarter, by));
        }
        for (var figure : Figure.values()) {
            demandSound(() -> reports.list(ward, span, quarter, figure, Place.parse(null), PAGE));
        }
    }

    @Test
    void whatIsDueInAUnitIsReadFromItsOpenWork() {
        var tomorrow = UNTIL.plus(Duration.ofHours(9));
        demandSound(() -> reports.countDue(ward, UNTIL, tomorrow));
        for (var due : Due.values()) {
            demandSound(() -> reports.listDue(ward, UNTIL, tomorrow, null, due, Place.parse(null), PAGE));
        }
    }

    @Test
    void aClosedReportIsFoundAndOpenedByItsKeys() {
        var report = store.db()
                .sql("select id from insight.closed_report where unit_id = :unit limit 1")
                .param("unit", unit.value())
                .query(UUID.class)
                .single();
        demandSound(() -> closed.find(report));
        demandSound(() -> closed.list(unit, Period.parse("2026").orElseThrow()));
        demandSound(() -> closed.listLatest(unit, 12));
        demandSound(() -> closed.count(report, ward, Report.By.PROCEDURE));
        demandSound(() -> closed.list(report, ward, null, null, null, Figure.RECEIVED, Place.parse(null), PAGE));
    }

    private void demandSound(Runnable list) {
        var found = plans.of(list);
        assertThat(found).as("statements").isNotEmpty();
        assertThat(found)
                .allSatisfy(plan ->
                        assertThat(plan.faults(MOST_ROWS)).as(plan.toString()).isEmpty());
    }
}
