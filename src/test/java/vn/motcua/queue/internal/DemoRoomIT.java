package vn.motcua.queue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.identity.Officers;
import vn.motcua.identity.Role;
import vn.motcua.organization.Units;
import vn.motcua.queue.Boards;
import vn.motcua.queue.Days;
import vn.motcua.queue.QueueScenario;
import vn.motcua.queue.Rooms;
import vn.motcua.queue.TicketAction;
import vn.motcua.queue.Tickets;
import vn.motcua.shared.CivilTime;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

@ApplicationTest
class DemoRoomIT {

    @Autowired
    DemoRoom demo;

    @Autowired
    QueueScenario scenario;

    @Autowired
    Tickets tickets;

    @Autowired
    Rooms rooms;

    @Autowired
    Boards boards;

    @Autowired
    Days days;

    @Autowired
    Officers officers;

    @Autowired
    Units units;

    @Autowired
    TestClock clock;

    @Test
    void theWardsMorningHasPeopleServedPeopleWaitingAndOneAtTheCounter() {
        clock.set("2026-11-16T10:00");
        var unit = units.findByCode("27139").orElseThrow().id();
        demo.write();
        var officer = officers.listWith(Role.RECEPTION_OFFICER, unit).getLast();
        var current = tickets.findAtCounter(officer).orElseThrow();

        var figures = days.figures(unit, CivilTime.day(clock.instant()), scenario.leader(unit));
        assertThat(figures.stream().mapToInt(Days.LineDay::taken).sum()).isEqualTo(18);
        assertThat(figures.stream().mapToInt(Days.LineDay::served).sum()).isGreaterThan(5);
        assertThat(figures.stream().mapToInt(Days.LineDay::missed).sum()).isEqualTo(1);
        assertThat(boards.of(unit).lines())
                .allSatisfy(it -> assertThat(it.waiting()).isNotEmpty());

        // the next test finds the chair empty
        scenario.act(scenario.act(current, TicketAction.SERVE, officer), TicketAction.FINISH, officer);
        rooms.stand(officer).orThrow();
    }
}
