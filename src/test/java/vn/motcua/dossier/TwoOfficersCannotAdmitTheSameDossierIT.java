package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;
import static vn.motcua.dossier.DossierScenario.key;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.identity.Role;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.AtOnce;
import vn.motcua.testing.TestClock;

@ApplicationTest
class TwoOfficersCannotAdmitTheSameDossierIT {

    private static final int OFFICERS = 16;
    private static final int EACH = 8;

    @Autowired
    DossierScenario scenario;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierLists lists;

    @Autowired
    Officers officers;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    @RepeatedTest(5)
    void ofTwoOfficersOneAdmitsAndTheOtherIsToldWhen() {
        clock.set("2026-11-02T08:00");
        var unit = scenario.xuanHoa();
        var desks = officers.listWith(Role.RECEPTION_OFFICER, unit);
        var registered = registered(desks.getFirst());
        clock.set("2026-11-02T09:15");
        var outcomes = AtOnce.each(
                2,
                i -> dossiers.act(
                        registered.dossier(),
                        Action.ADMIT,
                        new Details.None(),
                        registered.version(),
                        desks.get(i),
                        key()));
        clock.set("2026-11-02T08:00");

        assertThat(outcomes).filteredOn(Result.Done.class::isInstance).hasSize(1);
        assertThat(refusals(outcomes)).singleElement().satisfies(it -> {
            assertThat(it.code()).isEqualTo(DossierRefusal.DOS_110_LOST_RACE);
            assertThat(it.details().toString()).contains("09:15").contains(State.RECEIVED.label());
        });
        assertThat(lists.listTimeline(registered.dossier()))
                .extracting(TimelineEvent::action)
                .containsExactly(Action.REGISTER, Action.ADMIT);
    }

    @RepeatedTest(5)
    void aDoubleClickOnAdmissionEntersOneDossierAndBothClicksSeeIt() {
        var unit = scenario.xuanHoa();
        var desk = scenario.desk(MARITAL_STATUS, unit);
        var application = scenario.application(MARITAL_STATUS, unit);
        var key = key();
        var outcomes = AtOnce.each(2, _ -> dossiers.enter(Action.ADMIT, application, desk, key));

        assertThat(outcomes).allSatisfy(it -> assertThat(it).isInstanceOf(Result.Done.class));
        assertThat(outcomes.get(0)).isEqualTo(outcomes.get(1));
        assertThat(dossiersOf(application)).isEqualTo(1);
    }

    @RepeatedTest(5)
    void aDoubleClickOnAStepActsOnceAndBothClicksSeeTheSameNumber() {
        var unit = scenario.xuanHoa();
        var submitted = scenario.submitted(MARITAL_STATUS, unit);
        var leader = scenario.decider(MARITAL_STATUS, unit);
        var signed = scenario.note(scenario.note(submitted, Action.APPROVE, leader), Action.SIGN, leader);
        var key = key();
        var outcomes = AtOnce.each(
                4,
                _ -> dossiers.act(
                        signed.dossier(),
                        Action.ISSUE,
                        new Details.Note(""),
                        signed.version(),
                        scenario.clerk(unit),
                        key));

        assertThat(outcomes).allSatisfy(it -> assertThat(it).isEqualTo(outcomes.getFirst()));
        assertThat(outcomes.getFirst().orThrow().number()).endsWith("/KQ-UBND");
        assertThat(lists.listTimeline(signed.dossier()))
                .extracting(TimelineEvent::action)
                .containsOnlyOnce(Action.ISSUE);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        var unit = scenario.xuanHoa();
        var desk = scenario.desk(MARITAL_STATUS, unit);
        var key = key();
        var admitted = dossiers.enter(Action.ADMIT, scenario.application(MARITAL_STATUS, unit), desk, key)
                .orThrow();

        var other = dossiers.enter(Action.ADMIT, scenario.application(MARITAL_STATUS, unit), desk, key);
        var step =
                dossiers.act(admitted.dossier(), Action.PASS_ON, new Details.Note(""), admitted.version(), desk, key);

        assertThat(refusals(List.of(other, step)))
                .extracting(Refusal::code)
                .containsExactly(DossierRefusal.DOS_111_KEY_REUSED, DossierRefusal.DOS_111_KEY_REUSED);
        assertThat(lists.listTimeline(admitted.dossier())).hasSize(1);
    }

    @Test
    void sixteenDesksOfOneUnitGiveOutEachCodeOnce() {
        var unit = scenario.tanVinhLoc();
        var desk = scenario.desk(MARITAL_STATUS, unit);
        var codes = AtOnce.each(OFFICERS, _ -> {
            var own = new ArrayList<String>();
            for (int i = 0; i < EACH; i++) {
                own.add(dossiers.enter(Action.ADMIT, scenario.application(MARITAL_STATUS, unit), desk, key())
                        .orThrow()
                        .code());
            }
            return own;
        });

        assertThat(codes.stream().flatMap(List::stream))
                .hasSize(OFFICERS * EACH)
                .doesNotHaveDuplicates();
    }

    private Acted registered(Officer desk) {
        return dossiers.enter(Action.REGISTER, scenario.application(MARITAL_STATUS, scenario.xuanHoa()), desk, key())
                .orThrow();
    }

    private long dossiersOf(AdmitDossier application) {
        return db.sql("select count(*) from dossier.dossier where applicant_name = :name")
                .param("name", application.owner().name())
                .query(Long.class)
                .single();
    }

    private static List<Refusal> refusals(List<Result<Acted>> outcomes) {
        return outcomes.stream()
                .filter(Result.Refused.class::isInstance)
                .map(it -> ((Result.Refused<Acted>) it).why())
                .toList();
    }
}
