package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;
import static vn.motcua.dossier.DossierScenario.key;
import static vn.motcua.dossier.DossierScenario.supplement;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.ConsistencyCheck;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

@ApplicationTest
class WholeLifeIT {

    @Autowired
    DossierScenario scenario;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierLists lists;

    @Autowired
    Tracking tracking;

    @Autowired
    TestClock clock;

    @Autowired
    List<ConsistencyCheck> checks;

    @AfterEach
    void monday() {
        clock.set("2026-11-02T08:00");
    }

    @Test
    void aDossierGoesFromTheDeskToTheReturnedResult() {
        clock.set("2026-11-02T08:00");
        var unit = scenario.xuanHoa();
        var returned = scenario.returned(MARITAL_STATUS, unit);

        assertThat(returned.state()).isEqualTo(State.RETURNED);
        assertThat(returned.code()).matches("H29(\\.\\d+)+-261102-\\d{4,}");
        var timeline = lists.listTimeline(returned.dossier());
        assertThat(timeline)
                .extracting(TimelineEvent::action)
                .containsExactly(
                        Action.ADMIT,
                        Action.PASS_ON,
                        Action.TAKE,
                        Action.DRAFT,
                        Action.SUBMIT,
                        Action.APPROVE,
                        Action.SIGN,
                        Action.ISSUE,
                        Action.HAND_OVER,
                        Action.RETURN_RESULT);
        assertThat(checks)
                .allSatisfy(
                        check -> assertThat(check.findings()).as(check.name()).isEmpty());
    }

    @Test
    void waitingForASupplementStopsTheClock() {
        clock.set("2026-11-02T08:00");
        var unit = scenario.xuanHoa();
        var examiner = scenario.examiner(MARITAL_STATUS, unit);
        var taken = scenario.examining(MARITAL_STATUS, unit);
        // three working days after Monday 02/11: Thursday 05/11 at the close of office
        assertThat(taken.promised()).isEqualTo(civil("2026-11-05T17:00"));

        clock.set("2026-11-03T09:00");
        var asked =
                scenario.act(taken, Action.ASK_SUPPLEMENT, supplement("Giấy xác nhận nơi cư trú trước đây"), examiner);
        clock.set("2026-11-06T10:00");
        var resumed = scenario.note(asked, Action.RECEIVE_SUPPLEMENT, scenario.desk(MARITAL_STATUS, unit));

        // the closes of 03, 04 and 05/11 lay inside the pause; 05/11 plus three working days is Tuesday 10/11
        assertThat(resumed.promised()).isEqualTo(civil("2026-11-10T17:00"));
    }

    @Test
    void receivedElsewhereTheClockStartsWhenTheResolvingUnitTakesIt() {
        clock.set("2026-11-02T08:00");
        var here = scenario.xuanHoa();
        var there = scenario.tanVinhLoc();
        var admitted = dossiers.enter(
                        Action.ADMIT,
                        scenario.application(MARITAL_STATUS, here, there),
                        scenario.desk(MARITAL_STATUS, here),
                        key())
                .orThrow();
        assertThat(admitted.promised()).isNull();

        var passedOn = scenario.note(admitted, Action.PASS_ON, scenario.desk(MARITAL_STATUS, here));
        clock.set("2026-11-03T14:00");
        var taken = scenario.note(passedOn, Action.TAKE, scenario.examiner(MARITAL_STATUS, there));

        assertThat(taken.promised()).isEqualTo(civil("2026-11-06T17:00"));
        var view = scenario.view(taken, scenario.examiner(MARITAL_STATUS, there));
        assertThat(view.clockReason()).contains("cơ quan giải quyết nhận");
    }

    @Test
    void theApplicantSeesWhereItIsAndAStrangerDoesNot() {
        var unit = scenario.xuanHoa();
        var taken = scenario.examining(MARITAL_STATUS, unit);
        var submitter =
                scenario.view(taken, scenario.examiner(MARITAL_STATUS, unit)).submitter();

        var seen =
                tracking.look(taken.code(), submitter.number(), "198.51.100.1").orThrow();
        assertThat(seen.holder()).isEqualTo(Tracking.Holder.OFFICE);
        assertThat(seen.explanation()).isNotBlank();
        assertThat(tracking.look(taken.code(), "999099999999", "198.51.100.1").toString())
                .contains("DOS_140");
    }

    private static java.time.Instant civil(String face) {
        return CivilTime.instant(LocalDateTime.parse(face));
    }
}
