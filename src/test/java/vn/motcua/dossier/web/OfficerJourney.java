package vn.motcua.dossier.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.dossier.Acted;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.dossier.Dossiers;
import vn.motcua.identity.Officer;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** A dossier through the hands of the office, by keyboard. */
@ApplicationTest
class OfficerJourney {

    @LocalServerPort
    int port;

    @Autowired
    DossierScenario scenario;

    @Autowired
    Dossiers dossiers;

    @Autowired
    TestClock clock;

    @BeforeEach
    void monday() {
        clock.set("2026-11-02T08:00");
    }

    @Test
    void theExaminingOfficerTakesAsksDraftsAndSubmits() {
        var passedOn = passedOn();
        try (var officer = SignedIn.as("hotich.xuanhoa", port)) {
            var page = officer.page();
            page.navigate("/dossiers?q=" + passedOn.code());
            assertThat(page).hasURL(Pattern.compile(".*/dossiers/" + passedOn.dossier()));
            main(page);
            shows(page, "Nhận xử lý: đã thực hiện.");

            page.keyboard().press("1");
            assertThat(page.locator("h1")).hasText("Yêu cầu bổ sung");
            page.getByLabel("Nội dung cần bổ sung")
                    .fill("Giấy xác nhận nơi cư trú trước đây\nBản sao quyết định ly hôn");
            page.getByLabel("Lý do").fill("Hồ sơ chưa đủ thành phần");
            main(page);
            shows(page, "tạm dừng: chờ bổ sung hồ sơ");
            shows(page, "Giấy xác nhận nơi cư trú trước đây; Bản sao quyết định ly hôn");
            officer.look("journey-waiting");

            var desk = scenario.desk(MARITAL_STATUS, scenario.xuanHoa());
            dossiers.act(
                            passedOn.dossier(),
                            Action.RECEIVE_SUPPLEMENT,
                            new Details.Note(""),
                            4,
                            desk,
                            DossierScenario.key())
                    .orThrow();
            page.reload();
            main(page);
            page.getByLabel("Đề nghị giải quyết theo yêu cầu").check();
            page.getByLabel("Nội dung dự thảo").fill("Xác nhận chưa đăng ký kết hôn với ai");
            main(page);
            shows(page, "Dự thảo kết quả: đã thực hiện.");
            main(page);
            shows(page, "Trình duyệt: đã thực hiện.");
            shows(page, "Bước tiếp theo không thuộc tài khoản này");
        }
    }

    private Acted passedOn() {
        var unit = scenario.xuanHoa();
        return scenario.note(
                scenario.admitted(MARITAL_STATUS, unit), Action.PASS_ON, scenario.desk(MARITAL_STATUS, unit));
    }

    /** The main act of a page, by the key printed on its button. */
    private static void main(Page page) {
        page.waitForNavigation(() -> page.keyboard().press("Control+Enter"));
    }

    private static void shows(Page page, String text) {
        assertThat(page.locator("body")).containsText(text);
    }

    @Test
    void theLeaderApprovesAndSignsAndTheClerkIssuesAndHandsOver() {
        var submitted = scenario.submitted(MARITAL_STATUS, scenario.xuanHoa());
        try (var leader = SignedIn.as(decider("xuanhoa"), port)) {
            leader.page().navigate("/dossiers/" + submitted.dossier());
            main(leader.page());
            shows(leader.page(), "Duyệt: đã thực hiện.");
            main(leader.page());
            shows(leader.page(), "Ký: đã thực hiện.");
        }
        try (var clerk = SignedIn.as("vanthu.xuanhoa", port)) {
            var page = clerk.page();
            page.navigate("/dossiers?q=" + submitted.code());
            main(page);
            assertThat(page.locator(".notice-done"))
                    .containsText(Pattern.compile("Vào số, đóng dấu: đã thực hiện, số .+"));
            main(page);
            shows(page, "Chờ trả kết quả");
            clerk.look("journey-ready");
        }
    }

    private String decider(String unit) {
        var title = scenario.decider(MARITAL_STATUS, scenario.xuanHoa()).title();
        return (title.startsWith("Giám đốc") ? "giamdoc." : "phochutich.") + unit;
    }

    @Test
    void theListIsWalkedByKeysAndEnterOpensADossier() {
        passedOn();
        try (var officer = SignedIn.as("hotich.xuanhoa", port)) {
            var page = officer.page();
            page.keyboard().press("j");
            assertThat(page.locator("[data-row]").first()).isFocused();
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            assertThat(page).hasURL(Pattern.compile(".*/dossiers/\\d+-2026-\\d+"));
        }
    }

    @Test
    void theLeaderApprovesManyAndSignsThem() {
        var unit = scenario.tanVinhLoc();
        var one = scenario.submitted(MARITAL_STATUS, unit);
        var two = scenario.submitted(MARITAL_STATUS, unit);
        var denied = denied(scenario.examiner(MARITAL_STATUS, unit));
        try (var leader = SignedIn.as(decider("tanvinhloc"), port)) {
            var page = leader.page();
            page.navigate("/approvals?procedure=" + MARITAL_STATUS);
            assertThat(box(page, denied)).isDisabled();
            shows(page, "dự thảo không giải quyết");
            box(page, one).check();
            box(page, two).check();
            main(page);
            shows(page, "Đã thực hiện 2 trong 2 hồ sơ.");
            leader.look("approved");
            main(page);
            shows(page, "Đã thực hiện 2 trong 2 hồ sơ.");
            assertThat(page.getByText("Ký.")).hasCount(2);
        }
        var signed = scenario.view(two, scenario.leader(unit));
        assertThat(signed.state()).isEqualTo(vn.motcua.dossier.State.SIGNED);
    }

    private Acted denied(Officer examiner) {
        var draft = new Details.Draft(false, "Chưa đủ căn cứ");
        var drafted =
                scenario.act(scenario.examining(MARITAL_STATUS, scenario.tanVinhLoc()), Action.DRAFT, draft, examiner);
        return scenario.note(drafted, Action.SUBMIT, examiner);
    }

    private static com.microsoft.playwright.Locator box(Page page, Acted dossier) {
        return page.locator("[name=chosen][value^='" + dossier.dossier() + ":']");
    }

    @Test
    void withoutScriptsEveryActStillHasItsButton() {
        var passedOn = passedOn();
        try (var officer = SignedIn.withoutScripts("hotich.xuanhoa", port)) {
            var page = officer.page();
            page.navigate("/dossiers/" + passedOn.dossier());
            page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, named("Nhận xử lý"))
                    .click();
            shows(page, "Nhận xử lý: đã thực hiện.");
            page.getByText("Yêu cầu nghĩa vụ tài chính").first().click();
            page.getByLabel("Lý do").fill("Nộp lệ phí cấp giấy xác nhận");
            page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, named("Yêu cầu nghĩa vụ tài chính"))
                    .click();
            shows(page, "tạm dừng: chờ thực hiện nghĩa vụ tài chính");
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
