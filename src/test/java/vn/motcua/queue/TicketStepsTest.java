package vn.motcua.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TicketStepsTest {

    @Test
    void everyStateIsReachedFromATakenTicketAndEveryActionIsInTheTable() {
        assertThat(reachable(TicketState.WAITING)).containsExactlyInAnyOrder(TicketState.values());
        assertThat(TicketSteps.ALL.stream().map(TicketStep::by).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(TicketAction.values());
    }

    @Test
    void fromOneStateAnActionLeadsToOneStateOnly() {
        assertThat(TicketSteps.ALL.stream().map(it -> it.from() + " " + it.by()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(TicketState.class)
    void everyOpenStateHasAWayToAnEnd(TicketState state) {
        if (state.isOpen()) {
            assertThat(reachable(state)).anyMatch(it -> !it.isOpen());
        }
    }

    @Test
    void whoHasLeftOrWasServedOrPassedOnComesBackWithANewNumberOnly() {
        assertThat(List.of(TicketState.DONE, TicketState.LEFT, TicketState.TRANSFERRED))
                .allSatisfy(it -> assertThat(reachable(it)).containsExactly(it));
    }

    private static Set<TicketState> reachable(TicketState start) {
        var seen = EnumSet.of(start);
        var open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            var from = open.remove();
            TicketSteps.ALL.stream()
                    .filter(it -> it.from() == from && seen.add(it.to()))
                    .forEach(it -> open.add(it.to()));
        }
        return seen;
    }
}
