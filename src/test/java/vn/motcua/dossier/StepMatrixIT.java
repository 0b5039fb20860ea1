package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;
import static vn.motcua.dossier.DossierScenario.key;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.RefusalCode;
import vn.motcua.shared.Result;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** Every state against every action, through the gate. */
@ApplicationTest
class StepMatrixIT {

    @Autowired
    DossierScenario scenario;

    @Autowired
    Dossiers dossiers;

    @Autowired
    VersionScenario versions;

    @Autowired
    DossierLists lists;

    @Autowired
    TestClock clock;

    StateRoutes routes;

    @BeforeEach
    void monday() {
        clock.set("2026-11-02T08:00");
        routes = new StateRoutes(scenario, dossiers, versions, scenario.xuanHoa());
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void whatIsNotInTheTableIsRefusedAndChangesNothing(State state) {
        var unit = scenario.xuanHoa();
        var there = routes.to(state);
        Arrays.stream(Action.values())
                .filter(it -> Steps.find(state, it).isEmpty())
                .forEach(it -> assertThat(refusal(there, it, unit))
                        .as(state + " " + it)
                        .isEqualTo(DossierRefusal.DOS_103_STEP_NOT_POSSIBLE));

        var after = scenario.view(there, scenario.desk(MARITAL_STATUS, unit));
        assertThat(after.version()).isEqualTo(there.version());
        assertThat(after.state()).isEqualTo(state);
        assertThat(lists.listTimeline(there.dossier())).hasSize(there.version());
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void whatIsInTheTableIsOpenToTheRightHandAndToNoOtherUnit(State state) {
        Steps.listFrom(state).stream()
                .filter(it -> it.by().desk() != Desk.SYSTEM)
                .forEach(step -> {
                    var there = routes.readyFor(state, step.by());
                    assertThat(refusal(there, step.by(), scenario.tanVinhLoc()))
                            .as(step + " elsewhere")
                            .isEqualTo(DossierRefusal.DOS_100_NOT_FOUND);

                    var acted = scenario.act(there, step.by(), routes.words(step.by()), hand(there, step.by()));
                    var expected = step.to() == null ? State.RECEIVED : step.to();
                    assertThat(acted.state()).as(step.toString()).isEqualTo(expected);
                    assertThat(acted.version()).isEqualTo(there.version() + 1);
                });
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void noOfficerTakesTheStepsOfTheProduct(State state) {
        var there = routes.to(state);
        for (var action : List.of(Action.MARK_LATE, Action.MOVE_PROMISE)) {
            var expected = Steps.find(state, action).isPresent()
                    ? DossierRefusal.DOS_102_STEP_OF_ANOTHER_ROLE
                    : DossierRefusal.DOS_103_STEP_NOT_POSSIBLE;
            assertThat(refusal(there, action, scenario.xuanHoa())).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void theButtonsAreThoseTheGateWouldTake(State state) {
        var unit = scenario.xuanHoa();
        var there = routes.to(state);
        for (var action : Action.values()) {
            var officer = routes.hand(action, unit);
            var view = scenario.view(there, officer);
            assertThat(lists.listActions(view, officer).contains(action))
                    .as(state + " " + action)
                    .isEqualTo(lists.whyNot(view, action, officer).isEmpty());
        }
    }

    /** Whoever decides this very dossier: what is settled on the spot may have another leader. */
    private vn.motcua.identity.Officer hand(Acted there, Action action) {
        var unit = scenario.xuanHoa();
        var procedure = scenario.view(there, scenario.leader(unit)).procedureCode();
        return action.desk() == Desk.DECISION ? scenario.decider(procedure, unit) : routes.hand(action, unit);
    }

    private RefusalCode refusal(Acted there, Action action, UnitId unit) {
        var answer = dossiers.act(
                there.dossier(), action, routes.words(action), there.version(), routes.hand(action, unit), key());
        return switch (answer) {
            case Result.Refused<Acted>(var why) -> why.code();
            case Result.Done<Acted>(var acted) -> throw new AssertionError("Done: " + acted);
        };
    }
}
