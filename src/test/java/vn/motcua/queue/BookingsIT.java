package vn.motcua.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.queue.QueueScenario.key;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.motcua.organization.UnitId;
import vn.motcua.queue.Bookings.Asked;
import vn.motcua.queue.Bookings.Booking;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.ConsistencyCheck;
import vn.motcua.shared.Result;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.AtOnce;
import vn.motcua.testing.TestClock;

@ApplicationTest
@Import(QueueScenario.class)
class BookingsIT {

    private static final String NAME = "Nguyễn Thử Nghiệm";
    private static final Duration SLOT = Duration.ofMinutes(30);

    @Autowired
    QueueScenario scenario;

    @Autowired
    Bookings bookings;

    @Autowired
    Tickets tickets;

    @Autowired
    Rooms rooms;

    @Autowired
    List<ConsistencyCheck> checks;

    @Autowired
    TestClock clock;

    UnitId unit;
    Line line;

    @BeforeEach
    void aRoom() {
        clock.set("2026-11-02T08:00");
        unit = scenario.commune().id();
        scenario.line(unit, "A", 3);
        line = rooms.listLines(unit).getFirst();
    }

    @Test
    void slotsFollowTheOpeningHoursAndOnlyWhatLiesAheadIsOffered() {
        var today = bookings.listSlots(line, LocalDate.parse("2026-11-02"));
        assertThat(today)
                .extracting(it -> CivilTime.time(it.at()))
                .startsWith("08:30", "09:00")
                .contains("13:00", "16:30")
                .doesNotContain("08:00", "11:30", "17:00");
        assertThat(today).extracting(Bookings.Slot::left).containsOnly(3);
    }

    @Test
    void sundaysHolidaysAndDaysBeyondReachAreNotOffered() {
        clock.set("2026-12-24T08:00");
        var days = bookings.listDays(line);
        assertThat(days)
                .contains(LocalDate.parse("2026-12-24"), LocalDate.parse("2026-12-28"))
                .doesNotContain(
                        LocalDate.parse("2026-12-27"),
                        LocalDate.parse("2027-01-01"),
                        LocalDate.parse("2027-01-02"),
                        LocalDate.parse("2027-01-08"));
    }

    @Test
    void ofSixteenWhoWantAPlaceAtOnceThreeGetOne() {
        var booked = AtOnce.each(16, i -> book("000001%04d".formatted(i), at("2026-11-03T09:00"), "10.0.0." + i));
        assertThat(booked.stream().filter(it -> it instanceof Result.Done)).hasSize(3);
        assertThat(booked).contains(Result.refused(QueueRefusal.QUE_131_SLOT_FULL));
        assertThat(bookings.listSlots(line, LocalDate.parse("2026-11-03")))
                .filteredOn(it -> it.at().equals(at("2026-11-03T09:00")))
                .extracting(Bookings.Slot::left)
                .containsExactly(0);
        assertThat(findings()).isEmpty();
    }

    @Test
    void aRequestThatArrivesTwiceAtOnceIsDoneOnceAndAnsweredAlike() {
        scenario.line(unit, "B", 1);
        var last = rooms.listLines(unit).getLast().id();
        for (int i = 0; i < 5; i++) {
            var key = key();
            var asked = new Asked(
                    unit, last, at("2026-11-02T09:00").plus(SLOT.multipliedBy(i)), null, NAME, "000001000" + i);
            var booked = AtOnce.each(4, _ -> bookings.book(asked, "twice", key));
            assertThat(booked)
                    .doesNotHaveAnyElementsOfTypes(Result.Refused.class)
                    .containsOnly(booked.getFirst());

            var code = booked.getFirst().orThrow().code();
            var arriving = key();
            var arrived = AtOnce.each(4, _ -> bookings.arrive(code, unit, "device", arriving));
            assertThat(arrived)
                    .doesNotHaveAnyElementsOfTypes(Result.Refused.class)
                    .containsOnly(arrived.getFirst());
        }
        assertThat(findings()).isEmpty();
    }

    @Test
    void whoCancelsGivesThePlaceBackOnce() {
        var code = book("0000020001", at("2026-11-03T09:00"), "a").orThrow().code();
        assertThat(bookings.cancel(code.toLowerCase(java.util.Locale.ROOT), "a").map(Booking::state))
                .isEqualTo(Result.done(Bookings.State.CANCELLED));
        assertThat(bookings.cancel(code, "a")).isEqualTo(Result.refused(QueueRefusal.QUE_136_BOOKING_CLOSED));
        assertThat(bookings.listSlots(line, LocalDate.parse("2026-11-03")))
                .extracting(Bookings.Slot::left)
                .containsOnly(3);
        assertThat(findings()).isEmpty();
    }

    @Test
    void aSlotOutsideTheHoursANamelessPersonAndAThirdBookingOfOneNumberAreRefused() {
        assertThat(book("0000030001", at("2026-11-03T12:00"), "b"))
                .isEqualTo(Result.refused(QueueRefusal.QUE_130_NO_SLOT));
        assertThat(bookings.book(
                        new Asked(unit, line.id(), at("2026-11-03T09:00"), null, " ", "0000030001"), "b", key()))
                .isEqualTo(Result.refused(QueueRefusal.QUE_132_NAME_OR_PHONE));
        book("0000030001", at("2026-11-03T09:00"), "b").orThrow();
        book("00000 30001", at("2026-11-03T09:30"), "b").orThrow();
        assertThat(book("0000030001", at("2026-11-03T10:00"), "b"))
                .isEqualTo(Result.refused(QueueRefusal.QUE_133_TOO_MANY_BOOKINGS));
    }

    @Test
    void ofBookingsOfOneNumberAtOnceNoMoreThanTwoStand() {
        var outcomes = AtOnce.each(
                6, i -> book("0000030077", at("2026-11-03T0" + (8 + i % 2) + ":" + (i < 2 ? "00" : "30")), "d"));
        assertThat(outcomes).filteredOn(it -> it instanceof Result.Done).hasSize(2);
    }

    @Test
    void oneAddressBooksThirtyTimesAnHourAndGuessesTwentyCodes() {
        for (int i = 0; i < 30; i++) {
            book("000004%04d".formatted(i), at("2026-11-03T12:00"), "greedy");
        }
        assertThat(book("0000049999", at("2026-11-03T09:00"), "greedy"))
                .isEqualTo(Result.refused(QueueRefusal.QUE_133_TOO_MANY_BOOKINGS));
        var guesses = AtOnce.each(30, i -> bookings.find("ABCDEFGH%02d".formatted(i), "guesser"));
        assertThat(guesses.stream().filter(it -> it.equals(Result.refused(QueueRefusal.QUE_135_NO_BOOKING))))
                .hasSizeLessThanOrEqualTo(20);
        assertThat(bookings.find("ABCDEFGHJK", "guesser")).isEqualTo(Result.refused(QueueRefusal.QUE_134_TOO_OFTEN));
    }

    @Test
    void whoArrivesInTimeIsCalledBeforeThoseWithoutASlotAndTheOfficerLearnsTheName() {
        var code = book("0000050001", at("2026-11-02T09:00"), "c").orThrow().code();
        scenario.taken(unit, line.id());
        clock.set("2026-11-02T08:50");
        var arriving = key();
        var ticket = bookings.arrive(code, unit, "device", arriving).orThrow();
        assertThat(bookings.arrive(code, unit, "device", arriving).map(Ticket::id))
                .isEqualTo(Result.done(ticket.id()));
        assertThat(bookings.arrive(code, unit, "device", key()))
                .isEqualTo(Result.refused(QueueRefusal.QUE_136_BOOKING_CLOSED));

        var officer = scenario.seated(unit, 1, line.id());
        assertThat(bookings.findName(ticket, officer)).isEmpty();
        var called = scenario.called(officer);
        assertThat(called.id()).isEqualTo(ticket.id());
        assertThat(bookings.findName(called, officer)).contains(NAME);
        assertThat(bookings.findName(called, scenario.seated(unit, 2, line.id())))
                .isEmpty();
    }

    @Test
    void aCodeOpensOnlyTheRoomAndTheDayItIsFor() {
        var code = book("0000060001", at("2026-11-03T09:00"), "d").orThrow().code();
        assertThat(bookings.arrive(code, unit, "device", key()))
                .isEqualTo(Result.refused(QueueRefusal.QUE_137_BOOKING_NOT_TODAY));
        assertThat(bookings.arrive(code, scenario.commune().id(), "device", key()))
                .isEqualTo(Result.refused(QueueRefusal.QUE_135_NO_BOOKING));
    }

    private Result<Booking> book(String phone, Instant slot, String origin) {
        return bookings.book(new Asked(unit, line.id(), slot, null, NAME, phone), origin, key());
    }

    private static Instant at(String civil) {
        return CivilTime.instant(LocalDateTime.parse(civil));
    }

    private List<String> findings() {
        return checks.stream()
                .filter(it -> it.name().startsWith("queue."))
                .flatMap(it -> it.findings().stream())
                .toList();
    }
}
