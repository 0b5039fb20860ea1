package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.Browser;
import vn.motcua.testing.TestClock;

/** Draws the README's pictures from the real screens: {@code ./motcua test --pictures}. */
@ApplicationTest
class PicturesJourney {

    private static final Path FOLDER = Path.of("docs", "pictures");
    private static final long LARGEST = 120 * 1024;

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    DossierScenario scenario;

    @Test
    void thePicturesOfTheReadmeAreDrawnFromTheRealScreens() throws IOException {
        assumeTrue(Boolean.getBoolean("pictures"), "Only drawn by ./motcua test --pictures");
        clock.set("2026-11-02T08:00");
        var unit = scenario.xuanHoa();
        for (int i = 0; i < 3; i++) {
            scenario.submitted(DossierScenario.MARITAL_STATUS, unit);
            scenario.examining(DossierScenario.MARITAL_STATUS, unit);
            clock.advance(java.time.Duration.ofHours(3));
        }
        var paused = scenario.act(
                scenario.examining(DossierScenario.MARITAL_STATUS, unit),
                Action.ASK_SUPPLEMENT,
                DossierScenario.supplement("Giấy xác nhận nơi cư trú trước đây"),
                scenario.examiner(DossierScenario.MARITAL_STATUS, unit));
        clock.set("2026-11-03T14:10");
        var resumed =
                scenario.note(paused, Action.RECEIVE_SUPPLEMENT, scenario.desk(DossierScenario.MARITAL_STATUS, unit));
        clock.set("2026-11-04T09:20");
        citizen();
        admission();
        officer("hotich.xuanhoa", "/work", "work");
        officer("hotich.xuanhoa", "/dossiers/" + resumed.dossier(), "dossier");
        officer("phochutich.xuanhoa", "/leader", "leader");
        track(resumed.code(), number(resumed));
        try (var pictures = Files.list(FOLDER)) {
            assertThat(pictures).hasSizeLessThanOrEqualTo(8).allSatisfy(it -> assertThat(Files.size(it))
                    .as(it.toString())
                    .isLessThanOrEqualTo(LARGEST));
        }
    }

    private String number(vn.motcua.dossier.Acted acted) {
        var view = scenario.view(acted, scenario.examiner(DossierScenario.MARITAL_STATUS, scenario.xuanHoa()));
        return java.util.Objects.requireNonNull(view.submitter().number());
    }

    private void citizen() {
        try (var visitor = Browser.open(port)) {
            visitor.page().navigate("/");
            picture(visitor.page(), "home");
        }
    }

    private void admission() {
        try (var officer = signedIn("tiepnhan1.xuanhoa")) {
            var page = officer.page();
            page.navigate("/desk?procedure=" + DossierScenario.MARITAL_STATUS);
            page.locator("#p0-name").fill("Trần Thị Ví Dụ");
            page.keyboard().press("Shift+F4");
            page.locator("#promise").getByText("17:00").first().waitFor();
            picture(page, "admission");
        }
    }

    private void officer(String loginName, String path, String name) {
        try (var officer = signedIn(loginName)) {
            officer.page().navigate(path);
            picture(officer.page(), name);
        }
    }

    private void track(String code, String number) {
        try (var visitor = Browser.open(port)) {
            var page = visitor.page();
            page.navigate("/track?code=" + code);
            page.locator("[name=proof]").fill(number);
            page.locator("[name=proof]").press("Enter");
            page.locator("h1").getByText(code).or(page.locator("h2")).first().waitFor();
            picture(page, "track");
        }
    }

    private Browser signedIn(String loginName) {
        var browser = Browser.open(port);
        var page = browser.page();
        page.navigate("/login");
        page.locator("[name=loginName]").fill(loginName);
        page.locator("[name=password]").fill("motcua2026");
        page.locator("[name=password]").press("Enter");
        page.waitForURL("**/work");
        return browser;
    }

    /** What a reader sees first, without scrolling. */
    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + ".png"))
                .setClip(0, 0, Browser.DESK, 640));
    }
}
