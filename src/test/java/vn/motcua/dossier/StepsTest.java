package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StepsTest {

    private static final Set<Action> ENTRIES =
            EnumSet.of(Action.REGISTER, Action.ADMIT, Action.ADMIT_ON_THE_SPOT, Action.PROPOSE_REFUSAL, Action.ADOPT);

    @Test
    void everyStateIsReachableFromAnEntry() {
        assertThat(reachable(Steps.ALL.stream()
                        .filter(it -> it.from() == null)
                        .map(Step::to)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(State.class)))))
                .containsExactlyInAnyOrder(State.values());
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void everyOpenStateHasAWayToAnEndAndNoClosedStateAWayOut(State state) {
        if (state.isOpen()) {
            assertThat(reachable(EnumSet.of(state))).anyMatch(it -> !it.isOpen());
        } else {
            assertThat(Steps.listFrom(state)).isEmpty();
        }
    }

    private static Set<State> reachable(Set<State> starts) {
        var seen = EnumSet.copyOf(starts);
        var open = new ArrayDeque<>(starts);
        while (!open.isEmpty()) {
            Steps.listFrom(open.remove()).stream()
                    .map(Step::to)
                    .filter(it -> it != null && seen.add(it))
                    .forEach(open::add);
        }
        return seen;
    }

    @Test
    void fromOneStateAnActionLeadsToOneStateOnly() {
        assertThat(Steps.ALL.stream().filter(it -> it.by() != Action.ADOPT).map(it -> it.from() + " " + it.by()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aDossierComesInByAnEntryAndByNothingElse() {
        assertThat(Steps.ALL.stream()
                        .filter(it -> it.from() == null)
                        .map(Step::by)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(ENTRIES);
        assertThat(Arrays.stream(Action.values())
                        .filter(it -> Steps.find(null, it).isPresent()))
                .containsExactlyInAnyOrderElementsOf(ENTRIES);
    }

    @Test
    void onlyTheOpeningInventoryContinuesAWayBegunElsewhere() {
        assertThat(Steps.ALL.stream().filter(it -> it.by() == Action.ADOPT)).allSatisfy(it -> {
            assertThat(it.from()).isNull();
            assertThat(Steps.adoptable()).contains(it.to());
            assertThat(it.to().isOpen()).isTrue();
        });
    }

    @Test
    void everyActionIsInTheTable() {
        assertThat(Steps.ALL.stream().map(Step::by).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Action.values());
    }

    @Test
    void onlyContinuingAfterAWithdrawalGoesBackToWhereItCameFrom() {
        assertThat(Steps.ALL.stream().filter(it -> it.to() == null).map(Step::by))
                .containsExactly(Action.DECLINE_WITHDRAWAL);
    }

    @Test
    void theTermStopsOnlyWhereTheCitizenIsWaitedFor() {
        assertThat(Arrays.stream(State.values()).filter(it -> it.clock() == State.Clock.PAUSED))
                .containsExactlyInAnyOrder(State.WAITING_SUPPLEMENT, State.WAITING_OBLIGATION)
                .allSatisfy(it -> assertThat(it.national().code()).isIn(5, 6));
    }

    @Test
    void nobodyButTheProductMarksADossierLateOrMovesItsPromiseByTheCalendar() {
        assertThat(Arrays.stream(Action.values()).filter(it -> it.desk() == Desk.SYSTEM))
                .containsExactly(Action.MARK_LATE, Action.MOVE_PROMISE);
    }

    @Test
    void theDiagramDrawsEveryMoveBetweenStates() {
        var diagram = Steps.diagram();
        var moves = List.copyOf(Steps.ALL.stream()
                .filter(it -> it.from() != null && it.to() != null && it.from() != it.to())
                .map(it -> it.from() + " --> " + it.to() + ": " + it.by())
                .toList());
        assertThat(diagram).startsWith("stateDiagram-v2").contains(moves);
    }
}
