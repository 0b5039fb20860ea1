package vn.motcua.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.queue.QueueScenario.key;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.organization.UnitId;
import vn.motcua.queue.Devices.Device;
import vn.motcua.queue.Devices.Kind;
import vn.motcua.shared.Result;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.AtOnce;
import vn.motcua.testing.TestClock;

@ApplicationTest
class DevicesIT {

    @Autowired
    QueueScenario scenario;

    @Autowired
    Devices devices;

    @Autowired
    Tickets tickets;

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
    void aLinkOpensOneScreenOnceAndWithinADay() {
        var link = link(Kind.CALL);
        var opened = AtOnce.each(4, i -> devices.open(link));
        assertThat(opened.stream().filter(it -> it instanceof Result.Done)).hasSize(1);
        var late = link(Kind.CALL);
        clock.advance(Duration.ofHours(25));
        assertThat(devices.open(late)).isEqualTo(Result.refused(QueueRefusal.QUE_103_NO_DEVICE_LINK));
    }

    @Test
    void onlyTheUnitsAdministratorMakesAndEndsAScreen() {
        var reception = scenario.reception(unit);
        assertThat(devices.make(unit, Kind.TOUCH, "Sảnh", reception)).isInstanceOf(Result.Refused.class);
        var token = devices.open(link(Kind.TOUCH)).orThrow().token();
        var device = devices.findByToken(token).orElseThrow();
        assertThat(devices.end(device.id(), reception)).isInstanceOf(Result.Refused.class);
        devices.end(device.id(), scenario.administrator(unit)).orThrow();
        assertThat(devices.findByToken(token)).isEmpty();
    }

    @Test
    void noTwoScreensHoldTheSameNumberAndNoOneHoldsMoreThanNeeded() {
        var one = device();
        var two = device();
        var held = AtOnce.each(8, i -> devices.reserve(i % 2 == 0 ? one : two).orThrow());
        assertThat(held.stream()
                        .flatMap(it -> it.stream())
                        .map(Rooms.Block::from)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(1, 21);
        assertThat(devices.reserve(one).orThrow()).hasSize(1);
    }

    @Test
    void whatWasGivenWithoutConnectionIsEnteredUnderTheNumberOnThePaper() {
        var device = device();
        int first = devices.reserve(device).orThrow().getFirst().from();
        clock.advance(Duration.ofMinutes(30));
        var givenAt = clock.instant().minus(Duration.ofMinutes(20));
        var regular = scenario.taken(unit, line);
        var entering = key();
        var entered = enter(device, first, givenAt, null, entering).orThrow();

        assertThat(regular.label()).isEqualTo("A001");
        assertThat(entered.label()).isEqualTo("AN%03d".formatted(first));
        assertThat(entered.since()).isEqualTo(givenAt);
        assertThat(enter(device, first, givenAt, null, entering).orThrow().id()).isEqualTo(entered.id());
        assertThat(scenario.called(scenario.seated(unit, 1, line)).id()).isEqualTo(entered.id());
    }

    @Test
    void anAnswerThatNeverArrivedLeavesNoSecondPersonInTheLine() {
        var device = device();
        int first = devices.reserve(device).orThrow().getFirst().from();
        var unheard = key();
        var lost = tickets.take(NewTicket.walkIn(unit, line, Priority.NONE), unheard)
                .orThrow();
        enter(device, first, clock.instant(), unheard, key()).orThrow();
        assertThat(tickets.findByCode(lost.code()).orElseThrow().state()).isEqualTo(TicketState.LEFT);
        assertThat(scenario.called(scenario.seated(unit, 1, line)).label()).isEqualTo("AN%03d".formatted(first));
    }

    @Test
    void aNumberOfAnotherScreenOrAnotherDayIsRefused() {
        var device = device();
        var other = device();
        int first = devices.reserve(device).orThrow().getFirst().from();
        assertThat(enter(other, first, clock.instant(), null, key()))
                .isEqualTo(Result.refused(QueueRefusal.QUE_106_NOT_THIS_DEVICES_NUMBER));
        assertThat(enter(device, 0, clock.instant(), null, key()))
                .isEqualTo(Result.refused(QueueRefusal.QUE_106_NOT_THIS_DEVICES_NUMBER));
        assertThat(enter(device, first, clock.instant().minus(Duration.ofDays(1)), null, key()))
                .isEqualTo(Result.refused(QueueRefusal.QUE_107_NOT_TODAY));
    }

    private Result<Ticket> enter(Device device, int number, Instant givenAt, @Nullable String instead, String key) {
        return tickets.enter(NewTicket.walkIn(unit, line, Priority.NONE), device.id(), number, givenAt, instead, key);
    }

    private Device device() {
        return devices.open(link(Kind.TOUCH)).orThrow().device();
    }

    private String link(Kind kind) {
        return devices.make(unit, kind, "Sảnh", scenario.administrator(unit)).orThrow();
    }
}
