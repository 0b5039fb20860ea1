package vn.motcua.queue.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.queue.QueueScenario.key;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.queue.Bookings;
import vn.motcua.queue.QueueRefusal;
import vn.motcua.queue.QueueScenario;
import vn.motcua.queue.Rooms;
import vn.motcua.queue.TicketAction;
import vn.motcua.queue.TicketState;
import vn.motcua.queue.Tickets;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Result;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

@ApplicationTest
class HousekeepingIT {

    @Autowired
    QueueScenario scenario;

    @Autowired
    Tickets tickets;

    @Autowired
    Bookings bookings;

    @Autowired
    Rooms rooms;

    @Autowired
    Housekeeping housekeeping;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    @BeforeEach
    void monday() {
        clock.set("2026-11-02T08:00");
    }

    @Test
    void whoStillWaitsWhenTheDayIsOverHasLeft() {
        var unit = scenario.commune().id();
        var line = scenario.line(unit, "A", 0);
        var officer = scenario.seated(unit, 1, line);
        var called = scenario.taken(unit, line);
        var waiting = scenario.taken(unit, line);
        scenario.called(officer);
        clock.set("2026-11-03T07:00");
        assertThat(tickets.act(called.id(), TicketAction.SERVE, null, officer, key()))
                .isEqualTo(Result.refused(QueueRefusal.QUE_110_NOT_POSSIBLE));
        housekeeping.tidy();
        assertThat(tickets.findByCode(waiting.code()).orElseThrow().state()).isEqualTo(TicketState.LEFT);
        assertThat(tickets.findByCode(called.code()).orElseThrow().state()).isEqualTo(TicketState.NO_SHOW);
        scenario.taken(unit, line);
        assertThat(scenario.called(officer).label()).isEqualTo("A001");
    }

    @Test
    void nameAndNumberAreForgottenSevenDaysAfterTheSlot() {
        var unit = scenario.commune().id();
        scenario.line(unit, "A", 3);
        var line = rooms.listLines(unit).getFirst();
        var slot = bookings.listSlots(line, CivilTime.day(clock.instant())).getFirst();
        var code = bookings.book(
                        new Bookings.Asked(unit, line.id(), slot.at(), null, "Lê Thử Quên", "0000012345"),
                        "test",
                        key())
                .orThrow()
                .code();
        clock.advance(Duration.ofDays(6));
        housekeeping.tidy();
        assertThat(name(code)).contains("Lê Thử Quên");
        clock.advance(Duration.ofDays(2));
        housekeeping.tidy();
        assertThat(name(code)).isEmpty();
    }

    private Optional<String> name(String code) {
        return db.sql("select name from queue.booking where code = :code and name is not null")
                .param("code", code)
                .query(String.class)
                .optional();
    }
}
