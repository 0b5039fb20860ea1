package vn.motcua.dossier.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;
import static vn.motcua.dossier.DossierScenario.supplement;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** Every officer's screen at the desk and on a telephone: it fits and everyone can use it. */
@ApplicationTest
class OfficerLookJourney {

    @LocalServerPort
    int port;

    @Autowired
    DossierScenario scenario;

    @Autowired
    TestClock clock;

    @AfterEach
    void monday() {
        clock.set("2026-11-02T08:00");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void theExaminingOfficersScreens(int width) {
        var unit = scenario.xuanHoa();
        var taken = scenario.examining(MARITAL_STATUS, unit);
        scenario.note(scenario.admitted(MARITAL_STATUS, unit), Action.PASS_ON, scenario.desk(MARITAL_STATUS, unit));
        clock.set("2026-11-03T09:20");
        var asked = scenario.act(
                scenario.examining(MARITAL_STATUS, unit),
                Action.ASK_SUPPLEMENT,
                supplement("Giấy xác nhận nơi cư trú trước đây"),
                scenario.examiner(MARITAL_STATUS, unit));
        clock.set("2026-11-05T10:00");
        var again = scenario.note(asked, Action.RECEIVE_SUPPLEMENT, scenario.desk(MARITAL_STATUS, unit));
        clock.set("2026-11-06T09:00");
        try (var officer = SignedIn.as("hotich.xuanhoa", port, width)) {
            officer.look("work");
            officer.visit("/dossiers?q=nguyen+thu+nghiem", "search");
            officer.visit("/dossiers?q=khong+co+ai", "search-empty");
            officer.visit("/dossiers/" + taken.dossier(), "dossier");
            officer.visit("/dossiers/" + again.dossier(), "dossier-paused");
            officer.visit("/dossiers/" + taken.dossier() + "/acts/ask-supplement", "act-supplement");
            officer.visit("/dossiers/" + taken.dossier() + "/acts/draft", "act-draft");
            officer.visit("/dossiers/" + taken.dossier() + "/acts/propose-apology", "act-apology");
            officer.visit("/dossiers/" + taken.dossier() + "/acts/sign", "act-closed");
            officer.visit("/register", "register-examiner");
            officer.visit("/account/password", "password");
            officer.visit("/account/sessions", "sessions");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void theLeadersAndTheClerksScreens(int width) {
        var unit = scenario.xuanHoa();
        var submitted = scenario.submitted(MARITAL_STATUS, unit);
        scenario.note(scenario.submitted(MARITAL_STATUS, unit), Action.APPROVE, scenario.decider(MARITAL_STATUS, unit));
        var examiner = scenario.examiner(MARITAL_STATUS, unit);
        var denied = scenario.act(
                scenario.examining(MARITAL_STATUS, unit),
                Action.DRAFT,
                new Details.Draft(false, "Chưa đủ căn cứ xác nhận tình trạng hôn nhân."),
                examiner);
        scenario.note(denied, Action.SUBMIT, examiner);
        scenario.returned(MARITAL_STATUS, unit);
        var leader = scenario.decider(MARITAL_STATUS, unit).title().startsWith("Giám đốc")
                ? "giamdoc.xuanhoa"
                : "phochutich.xuanhoa";
        try (var officer = SignedIn.as(leader, port, width)) {
            officer.look("work-leader");
            officer.visit("/leader", "leader");
            officer.visit("/leader/late", "leader-late");
            officer.visit("/leader/soon", "leader-soon");
            officer.visit("/approvals", "approvals");
            officer.visit("/approvals?act=sign", "approvals-sign");
            officer.visit("/dossiers/" + submitted.dossier(), "dossier-approve");
            officer.visit("/dossiers/" + submitted.dossier() + "/acts/send-back", "act-reason");
            officer.visit("/register", "register-leader");
        }
        try (var clerk = SignedIn.as("vanthu.xuanhoa", port, width)) {
            clerk.look("work-clerk");
        }
        try (var auditor = SignedIn.as("giamsat.thanhpho", port, width)) {
            auditor.look("work-auditor");
            assertThat(auditor.page().locator("main").getByText("Nhật ký truy cập"))
                    .isVisible();
        }
    }
}
