package vn.motcua.queue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.dossier.internal.CopiedCity;
import vn.motcua.dossier.internal.CopiedStore;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Grant;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Rights;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.queue.CounterId;
import vn.motcua.queue.LineId;
import vn.motcua.queue.TicketState;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.ListPlans;

/** Calling a number and looking back on a day cost what that day of that room holds, however many days of the city are stored. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueuePlansIT {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final int PAGE = 50;
    /** A busy day of one room. */
    private static final long MOST_ROWS = 500;

    @Autowired
    ApplicationContext product;

    @Autowired
    Units units;

    private CopiedStore store;
    private ListPlans plans;
    private JdbcTickets tickets;
    private JdbcWaiting waiting;
    private UnitId unit;
    private List<LineId> lines;

    @BeforeAll
    void storeManyDays() throws SQLException {
        store = CopiedStore.of(
                product, CopiedCity.Wanted.of(7, 50, units.listCommunes(), Instant.parse("2026-11-02T01:00:00Z")));
        fill();
        plans = new ListPlans(store.dataSource());
        tickets = new JdbcTickets(plans.client());
        waiting = new JdbcWaiting(plans.client());
        unit = units.listCommunes().getFirst().id();
        lines = store.db()
                .sql("select id from queue.line where unit_id = :unit")
                .param("unit", unit.value())
                .query((row, _) -> new LineId(row.getInt("id")))
                .list();
    }

    /** Thirty rooms of two lines, forty days, twenty numbers a line and day; on the last day half of them still wait. */
    private void fill() {
        store.db()
                .sql("""
                insert into queue.line (unit_id, letter, name, name_en, fields, slot_places, in_use)
                select u, l, 'Hàng', '', '{}', 0, true
                  from unnest(:units::int[]) u cross join unnest(array['A', 'B']) l
                """)
                .param(
                        "units",
                        units.listCommunes().stream()
                                .limit(30)
                                .map(it -> it.id().value())
                                .toArray(Integer[]::new))
                .update();
        store.db().sql("""
                insert into queue.counter (unit_id, number, in_use) select distinct unit_id, 1, true from queue.line
                """).update();
        store.db().sql("""
                insert into queue.ticket (id, unit_id, line_id, issued_line_id, day, number, offline, visit, label, code, priority,
                                          since, state, version, counter_id, called_as, called_at, calls, ended_at)
                select gen_random_uuid(), l.unit_id, l.id, l.id, :day::date - d, n, false, 1, l.letter || n,
                       l.id || '-' || d || '-' || n, 'NONE', (:day::date - d) + interval '1 hour' + n * interval '5 minutes',
                       case when d = 0 and n > 10 then 'WAITING' when n % 7 = 0 then 'NO_SHOW' else 'DONE' end, 1,
                       case when d = 0 and n > 10 then null else c.id end, case when d = 0 and n > 10 then null else 'ORDINARY' end,
                       case when d = 0 and n > 10 then null
                            else (:day::date - d) + interval '1 hour' + n * interval '9 minutes' end, 0,
                       case when d = 0 and n > 10 then null else (:day::date - d) + interval '5 hours' end
                  from queue.line l
                  join queue.counter c on c.unit_id = l.unit_id
                 cross join generate_series(0, 39) d
                 cross join generate_series(1, 20) n
                """).param("day", DAY).update();
        store.db().sql("vacuum analyze queue.ticket").update();
    }

    @AfterAll
    void leave() {
        store.close();
    }

    @Test
    void whoIsNextIsReadFromThoseWhoWait() {
        demandSound(() -> waiting.listWaiting(lines, DAY));
        demandSound(() -> waiting.listLastTurns(lines, DAY, 3));
        demandSound(() -> tickets.listMissed(lines, DAY, 20));
        demandSound(() -> tickets.findAt(new CounterId(1)));
        demandSound(() -> tickets.findByCode("1-0-1"));
        demandSound(() -> tickets.listLeftOver(DAY, 1_000));
    }

    @Test
    void aDayOfARoomIsCountedAndOpenedFromThatDay() {
        var days = new DayFigures(plans.client());
        var leader = new Officer(
                new AccountId(UUID.randomUUID()),
                "Sương Thử Nghiệm",
                "Lãnh đạo",
                unit,
                new Rights(List.of(new Grant(unit, Role.CENTRE_LEADER, Set.of()))));
        demandSound(() -> days.figures(unit, DAY, leader));
        demandSound(() -> days.listTickets(unit, DAY, lines.getFirst(), Set.of(), leader, null, PAGE));
        demandSound(() -> days.listTickets(unit, DAY, lines.getFirst(), Set.of(TicketState.DONE), leader, null, PAGE));
    }

    private void demandSound(Runnable list) {
        var found = plans.of(list);
        assertThat(found).as("statements").isNotEmpty();
        assertThat(found)
                .allSatisfy(plan ->
                        assertThat(plan.faults(MOST_ROWS)).as(plan.toString()).isEmpty());
    }
}
