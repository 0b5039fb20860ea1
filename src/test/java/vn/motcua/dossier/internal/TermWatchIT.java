package vn.motcua.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;
import static vn.motcua.dossier.DossierScenario.apology;
import static vn.motcua.dossier.DossierScenario.key;
import static vn.motcua.dossier.DossierScenario.supplement;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.dossier.Acted;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.State;
import vn.motcua.identity.Officer;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Result;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** Three working days from Monday 02/11/2026 08:00: promised for Thursday 05/11 17:00, so two working days before is Tuesday 17:00. */
@ApplicationTest
class TermWatchIT {

    @Autowired
    DossierScenario scenario;

    @Autowired
    Dossiers dossiers;

    @Autowired
    TermWatch watch;

    @Autowired
    TestClock clock;

    private UnitId unit;

    @BeforeEach
    void monday() {
        clock.set("2026-11-02T08:00");
        unit = scenario.xuanHoa();
    }

    @AfterEach
    void mondayAgain() {
        clock.set("2026-11-02T08:00");
    }

    @Test
    void anApologyIsProposedTwoWorkingDaysBeforeThePromiseAndNotEarlier() {
        var taken = scenario.examining(MARITAL_STATUS, unit);
        lookAt(taken, "2026-11-03T16:59");
        assertThat(view(taken).apologyWaiting()).isFalse();
        lookAt(taken, "2026-11-03T17:00");
        assertThat(view(taken).apologyWaiting()).isTrue();
        assertThat(view(taken).version()).isEqualTo(taken.version() + 1);
        lookAt(taken, "2026-11-04T09:00");
        assertThat(view(taken).version()).as("said once").isEqualTo(taken.version() + 1);
    }

    @Test
    void aLetterSignedADayBeforeMovesThePromiseOnceOnly() {
        var taken = scenario.examining(MARITAL_STATUS, unit);
        lookAt(taken, "2026-11-04T09:00");
        var signed = sign(taken, "2026-11-10").orThrow();

        assertThat(signed.promised()).isEqualTo(civil("2026-11-10T17:00"));
        assertThat(signed.number()).matches("\\d{2,}/PXL");
        assertRefused(sign(taken, "2026-11-12"), DossierRefusal.DOS_114_APOLOGY_ONCE);
    }

    @Test
    void aLetterSignedTooLateLeavesThePromiseAndTheDossierBecomesLateInTheOpen() {
        var taken = scenario.examining(MARITAL_STATUS, unit);
        lookAt(taken, "2026-11-05T09:00");
        var signed = sign(taken, "2026-11-10").orThrow();
        assertThat(signed.promised()).isEqualTo(civil("2026-11-05T17:00"));

        lookAt(taken, "2026-11-05T17:01");
        assertThat(view(taken).late()).isTrue();
        int version = view(taken).version();
        lookAt(taken, "2026-11-06T09:00");
        assertThat(view(taken).version()).as("marked once").isEqualTo(version);
    }

    @Test
    void theNewDateIsAWorkingDayAfterThePromise() {
        var taken = scenario.examining(MARITAL_STATUS, unit);
        assertRefused(sign(taken, "2026-11-08"), DossierRefusal.DOS_115_APOLOGY_DATE);
        assertRefused(sign(taken, "2026-11-05"), DossierRefusal.DOS_115_APOLOGY_DATE);
    }

    @Test
    void whileTheClockStandsStillNothingIsSaid() {
        var taken = scenario.examining(MARITAL_STATUS, unit);
        var paused = scenario.act(taken, Action.ASK_SUPPLEMENT, supplement("Giấy tờ về cư trú"), examiner());
        lookAt(paused, "2026-11-09T09:00");
        assertThat(view(paused).late()).isFalse();
        assertThat(view(paused).version()).isEqualTo(paused.version());
    }

    @Test
    void aSecondSupplementNeedsTheLeadersReason() {
        var asked = scenario.act(
                scenario.examining(MARITAL_STATUS, unit),
                Action.ASK_SUPPLEMENT,
                supplement("Giấy tờ về cư trú"),
                examiner());
        var resumed = scenario.note(asked, Action.RECEIVE_SUPPLEMENT, scenario.desk(MARITAL_STATUS, unit));
        assertRefused(
                dossiers.act(
                        resumed.dossier(),
                        Action.ASK_SUPPLEMENT,
                        supplement("Bản án ly hôn"),
                        resumed.version(),
                        examiner(),
                        key()),
                DossierRefusal.DOS_112_SECOND_SUPPLEMENT);

        var proposed = scenario.act(resumed, Action.PROPOSE_SECOND_SUPPLEMENT, supplement("Bản án ly hôn"), examiner());
        var allowed = scenario.act(
                proposed,
                Action.ALLOW_SECOND_SUPPLEMENT,
                new Details.Reason("Bản án chỉ được biết khi xác minh"),
                scenario.leader(unit));
        assertThat(allowed.state()).isEqualTo(State.WAITING_SUPPLEMENT);
        assertThat(allowed.number()).matches("\\d{2,}/PBS-TTPVHCC");
    }

    private void lookAt(Acted acted, String moment) {
        clock.set(moment);
        watch.look(acted.dossier());
    }

    private Result<Acted> sign(Acted acted, String newDate) {
        return dossiers.act(
                acted.dossier(),
                Action.SIGN_APOLOGY,
                apology(newDate),
                view(acted).version(),
                scenario.leader(unit),
                key());
    }

    private DossierView view(Acted acted) {
        return scenario.view(acted, examiner());
    }

    private Officer examiner() {
        return scenario.examiner(MARITAL_STATUS, unit);
    }

    private static Instant civil(String face) {
        return CivilTime.instant(LocalDateTime.parse(face));
    }

    private static void assertRefused(Result<Acted> result, DossierRefusal code) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Refused.class, it -> assertThat(it.why().code()).isEqualTo(code));
    }
}
