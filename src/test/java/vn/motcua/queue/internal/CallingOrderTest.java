package vn.motcua.queue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.queue.Priority;
import vn.motcua.queue.internal.CallingOrder.Called;
import vn.motcua.queue.internal.CallingOrder.Turn;
import vn.motcua.queue.internal.CallingOrder.Waiting;

class CallingOrderTest {

    private static final Instant NINE = Instant.parse("2026-11-02T02:00:00Z");
    private static final CallingOrder ORDER = new CallingOrder(Duration.ofMinutes(15), 2);

    @Test
    void afterTwoWithPriorityOneOfTheOthersIsCalled() {
        var waiting = List.of(
                ordinary("A001", -50),
                ordinary("A002", -49),
                elderly("A003", -10),
                elderly("A004", -9),
                elderly("A005", -8));
        assertThat(labels(ORDER.sequence(waiting, List.of(), NINE)))
                .containsExactly("A003", "A004", "A001", "A005", "A002");
    }

    @Test
    void whatWasCalledBeforeCounts() {
        var waiting = List.of(ordinary("A001", -50), elderly("A003", -10));
        assertThat(labels(ORDER.sequence(waiting, List.of(Turn.PRIORITY, Turn.BOOKED), NINE)))
                .containsExactly("A001", "A003");
    }

    @Test
    void aBookedPersonOnTimeGoesFirst() {
        var waiting = List.of(elderly("A001", -50), booked("A002", -2, 10), ordinary("A003", -60));
        assertThat(labels(ORDER.sequence(waiting, List.of(), NINE)).getFirst()).isEqualTo("A002");
    }

    @Test
    void whoComesLongBeforeTheSlotOrLongAfterItWaitsLikeTheOthers() {
        assertThat(ORDER.turnOf(booked("A001", -5, 16), NINE)).isEqualTo(Turn.ORDINARY);
        assertThat(ORDER.turnOf(booked("A001", -5, 15), NINE)).isEqualTo(Turn.BOOKED);
        assertThat(ORDER.turnOf(booked("A001", -5, -20), NINE)).isEqualTo(Turn.BOOKED);
        assertThat(ORDER.turnOf(booked("A001", -5, -21), NINE)).isEqualTo(Turn.ORDINARY);
    }

    @Test
    void whoCameInTimeKeepsTheSlotHoweverSlowTheDeskIs() {
        assertThat(ORDER.turnOf(booked("A001", -70, -60), NINE)).isEqualTo(Turn.BOOKED);
    }

    @Property
    void everybodyIsCalledOnceAndTheOrderOfTheListDoesNotMatter(
            @ForAll("rooms") List<Waiting> waiting, @ForAll("histories") List<Turn> last, @ForAll long seed) {
        var mixed = new ArrayList<>(waiting);
        Collections.shuffle(mixed, new Random(seed));
        var order = ORDER.sequence(waiting, last, NINE);
        assertThat(order).extracting(Called::who).containsExactlyInAnyOrderElementsOf(waiting);
        assertThat(ORDER.sequence(mixed, last, NINE)).isEqualTo(order);
    }

    @Property
    void noMoreThanTwoInARowPassTheOthersBy(
            @ForAll("rooms") List<Waiting> waiting, @ForAll("histories") List<Turn> last) {
        var turns = ORDER.sequence(waiting, last, NINE).stream().map(Called::as).toList();
        int lastOrdinary = turns.lastIndexOf(Turn.ORDINARY);
        for (int i = 0; i + 2 < lastOrdinary; i++) {
            assertThat(turns.subList(i, i + 3)).contains(Turn.ORDINARY);
        }
    }

    @Property
    void aPersonWithPriorityIsPassedByFourCallsAtMost(
            @ForAll("rooms") List<Waiting> waiting, @ForAll("histories") List<Turn> last) {
        var turns = ORDER.sequence(waiting, last, NINE).stream().map(Called::as).toList();
        int lastPriority = turns.lastIndexOf(Turn.PRIORITY);
        // the fifth may be owed to the others at the same moment
        for (int i = 0; i + 5 < lastPriority; i++) {
            assertThat(turns.subList(i, i + 6)).contains(Turn.PRIORITY);
        }
    }

    @Property
    void nobodyWaitsForEverHoweverManyOfAnotherKindKeepComing(@ForAll("histories") List<Turn> last) {
        var history = new ArrayList<>(last);
        var patient = ordinary("A001", -60);
        var old = elderly("A002", -60);
        var waiting = new ArrayList<>(List.of(patient, old));
        int calls = 0;
        while (waiting.contains(patient) || waiting.contains(old)) {
            waiting.add(booked("B%03d".formatted(calls), -1, 0));
            var called = ORDER.sequence(waiting, history, NINE).getFirst();
            waiting.remove(called.who());
            history.addFirst(called.as());
            calls++;
            assertThat(calls).isLessThanOrEqualTo(6);
        }
    }

    @Property
    void whoeverHasASlotNowIsFirstUnlessAnotherKindIsOwedACall(@ForAll("rooms") List<Waiting> waiting) {
        var order = ORDER.sequence(waiting, List.of(), NINE);
        if (order.stream().anyMatch(it -> it.as() == Turn.BOOKED)) {
            assertThat(order.getFirst().as()).isEqualTo(Turn.BOOKED);
        }
    }

    @Property
    void withinAKindWhoCameFirstIsCalledFirst(@ForAll("rooms") List<Waiting> waiting) {
        for (var turn : List.of(Turn.PRIORITY, Turn.ORDINARY)) {
            assertThat(ORDER.sequence(waiting, List.of(), NINE).stream()
                            .filter(it -> it.as() == turn)
                            .map(it -> it.who().since())
                            .toList())
                    .isSorted();
        }
    }

    @Provide
    Arbitrary<List<Waiting>> rooms() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 999),
                        Arbitraries.integers().between(-120, 0),
                        Arbitraries.of(Priority.class),
                        Arbitraries.integers().between(-60, 60).injectNull(0.7))
                .as((number, since, priority, slot) -> waiting("A%03d".formatted(number), since, priority, slot))
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Turn>> histories() {
        return Arbitraries.of(Turn.class).list().ofMaxSize(6);
    }

    private static Waiting ordinary(String label, int minutes) {
        return waiting(label, minutes, Priority.NONE, null);
    }

    private static Waiting elderly(String label, int minutes) {
        return waiting(label, minutes, Priority.ELDERLY, null);
    }

    private static Waiting booked(String label, int minutes, int slotMinutes) {
        return waiting(label, minutes, Priority.NONE, slotMinutes);
    }

    private static Waiting waiting(String label, int minutes, Priority priority, @Nullable Integer slotMinutes) {
        return new Waiting(
                UUID.randomUUID(),
                label,
                NINE.plusSeconds(60L * minutes),
                priority,
                slotMinutes == null ? null : NINE.plusSeconds(60L * slotMinutes));
    }

    private static List<String> labels(List<Called> order) {
        return order.stream().map(it -> it.who().label()).toList();
    }
}
