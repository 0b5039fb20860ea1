package vn.motcua.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.queue.QueueScenario.key;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.identity.Officer;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.ConsistencyCheck;
import vn.motcua.shared.Result;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.AtOnce;
import vn.motcua.testing.TestClock;

@ApplicationTest
class TicketsIT {

    @Autowired
    QueueScenario scenario;

    @Autowired
    Tickets tickets;

    @Autowired
    Rooms rooms;

    @Autowired
    Boards boards;

    @Autowired
    List<ConsistencyCheck> checks;

    @Autowired
    TestClock clock;

    UnitId unit;
    LineId line;

    @BeforeEach
    void aRoom() {
        clock.set("2026-11-02T08:00");
        unit = scenario.commune().id();
        line = scenario.line(unit, "A", 0);
    }

    @Test
    void numbersOfALineCountUpWithoutGapsHoweverManyTakeOneAtOnce() {
        var taken = AtOnce.each(16, i -> scenario.taken(unit, line).label());
        assertThat(taken)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 16)
                        .mapToObj("A%03d"::formatted)
                        .toList());
        clock.set("2026-11-03T08:00");
        assertThat(scenario.taken(unit, line).label()).isEqualTo("A001");
        assertThat(findings()).isEmpty();
    }

    @Test
    void sixteenOfficersWhoCallAtOnceNeverGetTheSameTicket() {
        var second = scenario.line(unit, "B", 0);
        IntStream.range(0, 12).forEach(i -> scenario.taken(unit, i % 2 == 0 ? line : second));
        var officers = IntStream.rangeClosed(1, 16)
                .mapToObj(i -> scenario.seated(unit, i, line, second))
                .toList();
        var called = AtOnce.each(16, i -> tickets.call(officers.get(i), key()));
        var labels = called.stream()
                .filter(it -> it instanceof Result.Done)
                .map(it -> it.orThrow().id())
                .toList();
        assertThat(labels).hasSize(12).doesNotHaveDuplicates();
        assertThat(called.stream().filter(it -> it.equals(Result.refused(QueueRefusal.QUE_122_NOBODY_WAITS))))
                .hasSize(4);
    }

    @Test
    void theSameKeyTwiceAtOnceGivesOneNumberAndOneCall() {
        var taking = key();
        assertThat(new HashSet<>(AtOnce.each(8, i -> tickets.take(NewTicket.walkIn(unit, line, Priority.NONE), taking)
                        .orThrow()
                        .label())))
                .containsExactly("A001");
        var officer = scenario.seated(unit, 1, line);
        var calling = key();
        assertThat(new HashSet<>(AtOnce.each(
                        8, i -> tickets.call(officer, calling).orThrow().id())))
                .hasSize(1);
        assertThat(tickets.take(NewTicket.walkIn(unit, line, Priority.NONE), calling))
                .isEqualTo(Result.refused(QueueRefusal.QUE_111_KEY_REUSED));
        assertThat(scenario.taken(unit, line).label()).isEqualTo("A002");
    }

    @Test
    void everyActionIsPossibleFromTheStatesOfTheTableAndFromNoOther() {
        var other = scenario.line(unit, "B", 0);
        var officer = scenario.seated(unit, 1, line, other);
        for (var state : TicketState.values()) {
            for (var action : TicketAction.values()) {
                if (action == TicketAction.TAKE || action == TicketAction.CALL) {
                    continue;
                }
                var ticket = at(state, other, officer);
                var result = tickets.act(
                        ticket.id(), action, action == TicketAction.TRANSFER ? other : null, officer, key());
                var step = TicketSteps.find(state, action);
                assertThat(result.map(Ticket::state))
                        .as(state + " " + action)
                        .isEqualTo(step.<Result<TicketState>>map(it -> Result.done(it.to()))
                                .orElse(Result.refused(QueueRefusal.QUE_110_NOT_POSSIBLE)));
                clear(officer);
            }
        }
        assertThat(findings()).isEmpty();
    }

    /** A ticket brought into this state, alone in its line. */
    private Ticket at(TicketState state, LineId other, Officer officer) {
        var waiting = scenario.taken(unit, line);
        return switch (state) {
            case WAITING -> waiting;
            case CALLED -> scenario.called(officer);
            case SERVING -> scenario.act(scenario.called(officer), TicketAction.SERVE, officer);
            case DONE ->
                scenario.act(
                        scenario.act(scenario.called(officer), TicketAction.SERVE, officer),
                        TicketAction.FINISH,
                        officer);
            case NO_SHOW -> scenario.act(scenario.called(officer), TicketAction.MISS, officer);
            case LEFT -> scenario.act(waiting, TicketAction.LEAVE, officer);
            case TRANSFERRED -> {
                var moved = tickets.act(waiting.id(), TicketAction.TRANSFER, other, officer, key())
                        .orThrow();
                tickets.leave(moved.code(), key()).orThrow();
                yield moved;
            }
        };
    }

    private void clear(Officer officer) {
        tickets.findAtCounter(officer).ifPresent(it -> {
            if (it.state() == TicketState.SERVING) {
                scenario.act(it, TicketAction.FINISH, officer);
            } else {
                scenario.act(it, TicketAction.MISS, officer);
            }
        });
        for (var now : boards.of(unit).lines()) {
            now.waiting().forEach(it -> tickets.act(it.id(), TicketAction.LEAVE, null, officer, key()));
        }
    }

    @Test
    void aTransferKeepsTheNumberAndTheWaitThatHasPassed() {
        var other = scenario.line(unit, "B", 0);
        var first = scenario.seated(unit, 1, line);
        var ticket = scenario.taken(unit, line);
        clock.advance(Duration.ofMinutes(10));
        var later = scenario.taken(unit, other);
        scenario.called(first);
        tickets.act(ticket.id(), TicketAction.TRANSFER, other, first, key()).orThrow();

        var called = scenario.called(scenario.seated(unit, 2, other));
        assertThat(called.label()).isEqualTo("A001");
        assertThat(called.since()).isEqualTo(ticket.since());
        assertThat(called.id()).isNotEqualTo(ticket.id());
        assertThat(tickets.findByCode(ticket.code()).orElseThrow().id()).isEqualTo(called.id());
        assertThat(later.label()).isEqualTo("B001");
        assertThat(findings()).isEmpty();
    }

    @Test
    void waitingAndServiceTimeAreRecordedWithTheTicket() {
        var officer = scenario.seated(unit, 1, line);
        scenario.taken(unit, line);
        clock.advance(Duration.ofMinutes(12));
        var called = scenario.called(officer);
        clock.advance(Duration.ofMinutes(1));
        tickets.act(called.id(), TicketAction.RECALL, null, officer, key()).orThrow();
        var serving = scenario.act(called, TicketAction.SERVE, officer);
        clock.advance(Duration.ofMinutes(7));
        var done = scenario.act(serving, TicketAction.FINISH, officer);

        assertThat(minutes(done.since(), done.calledAt())).isEqualTo(12);
        assertThat(minutes(done.calledAt(), done.servingAt())).isEqualTo(1);
        assertThat(minutes(done.servingAt(), done.endedAt())).isEqualTo(7);
        assertThat(done.calls()).isEqualTo(2);
    }

    private static long minutes(@Nullable Instant from, @Nullable Instant until) {
        return Duration.between(Objects.requireNonNull(from), Objects.requireNonNull(until))
                .toMinutes();
    }

    @Test
    void anOfficerCallsOnlyFromLinesOfTheirFields() {
        var land = scenario.line(unit, "D", 0, "dat-dai");
        var officer = scenario.reception(unit, "ho-tich");
        rooms.sit(scenario.counter(unit, 1, line, land), officer).orThrow();
        scenario.taken(unit, land);
        assertThat(tickets.call(officer, key())).isEqualTo(Result.refused(QueueRefusal.QUE_122_NOBODY_WAITS));
        var forEverybody = scenario.taken(unit, line);
        assertThat(scenario.called(officer).id()).isEqualTo(forEverybody.id());
    }

    @Test
    void aTicketOfAForeignRoomOrAtAnotherCounterIsNotTouched() {
        var here = scenario.seated(unit, 1, line);
        var beside = scenario.seated(unit, 2, line);
        var elsewhere = scenario.commune().id();
        var stranger = scenario.seated(elsewhere, 1, scenario.line(elsewhere, "A", 0));
        scenario.taken(unit, line);
        var called = scenario.called(here);
        assertThat(tickets.act(called.id(), TicketAction.SERVE, null, beside, key()))
                .isEqualTo(Result.refused(QueueRefusal.QUE_123_AT_ANOTHER_COUNTER));
        assertThat(tickets.act(called.id(), TicketAction.SERVE, null, stranger, key()))
                .isEqualTo(Result.refused(QueueRefusal.QUE_100_NO_TICKET));
        assertThat(tickets.call(here, key())).isEqualTo(Result.refused(QueueRefusal.QUE_121_COUNTER_BUSY));
        assertThat(rooms.stand(here)).isEqualTo(Result.refused(QueueRefusal.QUE_126_FINISH_FIRST));
    }

    @Test
    void twoWhoWantTheSameChairDoNotBothSit() {
        var chair = scenario.counter(unit, 1, line);
        var seated = AtOnce.each(8, i -> rooms.sit(chair, scenario.reception(unit)));
        assertThat(seated.stream().filter(it -> it instanceof Result.Done)).hasSize(1);
        assertThat(seated).contains(Result.refused(QueueRefusal.QUE_125_SEAT_TAKEN, 1));
    }

    private List<String> findings() {
        return checks.stream()
                .filter(it -> it.name().startsWith("queue."))
                .flatMap(it -> it.findings().stream())
                .toList();
    }
}
