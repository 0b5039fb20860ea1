package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.identity.PlainBrowser;
import vn.motcua.organization.Units;
import vn.motcua.shared.Result;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** What is paid only on request is charged where the desk says so, and for as many as are asked for. */
@ApplicationTest
class ExtraFeesIT {

    /** Registration of a guardianship: free, copies of the extract 8.000 đồng each. */
    private static final String GUARDIANSHIP = "1.004837";

    private static final String COPIES = "ban-sao";

    @LocalServerPort
    int port;

    @Autowired
    AdmissionPreview preview;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierScenario scenario;

    @Autowired
    Units units;

    @Autowired
    TestClock clock;

    @BeforeEach
    void monday() {
        clock.set("2026-11-02T08:00");
    }

    @Test
    void copiesAskedForAreOnTheBillAndInTheDossier() {
        assertThat(preview.of(asking(Map.of())).orThrow().fee()).isZero();
        var three = preview.of(asking(Map.of(COPIES, 3))).orThrow();
        assertThat(three.fee()).isEqualTo(24_000);

        var desk = scenario.desk(GUARDIANSHIP, scenario.xuanHoa());
        var admitted = dossiers.enter(Action.ADMIT, asking(Map.of(COPIES, 3)), desk, DossierScenario.key())
                .orThrow();
        assertThat(scenario.view(admitted, desk).fee()).isEqualTo(24_000);
    }

    @Test
    void whatTheProcedureDoesNotOfferOnRequestIsRefused() {
        assertRefused(DossierRefusal.DOS_152_NO_SUCH_EXTRA, preview.of(asking(Map.of("le-phi-la", 1))));
        assertRefused(DossierRefusal.DOS_123_NUMBER_RANGE, preview.of(asking(Map.of(COPIES, 0))));
        assertRefused(DossierRefusal.DOS_123_NUMBER_RANGE, preview.of(asking(Map.of(COPIES, 1_001))));
    }

    @Test
    void theDeskAsksHowManyAndShowsTheFeeBeforeSaving() {
        var browser = new PlainBrowser(port);
        browser.logIn("tiepnhan1.xuanhoa", "motcua2026");
        assertThat(browser.get("/desk?procedure=" + GUARDIANSHIP).body())
                .contains("name=\"extra-ban-sao\"", "Thu khi người nộp yêu cầu thêm", "8.000\u00a0đ mỗi bản");
        var form = new LinkedHashMap<String, String>();
        form.put("procedure", GUARDIANSHIP);
        form.put("receiving", "27139");
        form.put("channel", "COUNTER");
        form.put("copies", "1");
        form.put("sets", "1");
        form.put("extra-ban-sao", "2");
        assertThat(browser.submit("/desk?procedure=" + GUARDIANSHIP, "/desk/preview", form)
                        .body())
                .contains("16.000\u00a0đ");
        form.put("extra-ban-sao", "hai");
        assertThat(browser.submit("/desk?procedure=" + GUARDIANSHIP, "/desk/preview", form)
                        .body())
                .doesNotContain("16.000\u00a0đ");
    }

    private AdmitDossier asking(Map<String, Integer> extras) {
        var it = scenario.application(GUARDIANSHIP, scenario.xuanHoa());
        return new AdmitDossier(
                it.procedure(),
                it.situation(),
                it.receiving(),
                it.resolving(),
                it.helped(),
                it.channel(),
                it.parties(),
                it.mandate(),
                it.request(),
                it.papers(),
                it.sets(),
                it.copies(),
                it.pages(),
                it.exemptions(),
                it.agreedDays(),
                it.foreignCode(),
                it.submittedAt(),
                it.returnPlace(),
                extras);
    }

    private static void assertRefused(DossierRefusal code, Result<?> result) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Refused.class, it -> assertThat(it.why().code()).isEqualTo(code));
    }
}
