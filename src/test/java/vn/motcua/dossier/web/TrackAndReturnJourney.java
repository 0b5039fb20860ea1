package vn.motcua.dossier.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.Browser;
import vn.motcua.testing.TestClock;

@ApplicationTest
class TrackAndReturnJourney {

    private static final Path PICTURES = Path.of("target", "pictures");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    DossierScenario scenario;

    @Autowired
    TestClock clock;

    @BeforeEach
    void monday() {
        // other tests of this JVM guess from the same address
        db.sql("delete from dossier.track_failure").update();
        clock.set("2026-11-02T08:00");
    }

    @Test
    void aCitizenWithATelephoneAndNoScriptsFollowsTheDossier() {
        var unit = scenario.xuanHoa();
        var examiner = scenario.examiner(MARITAL_STATUS, unit);
        var asked = scenario.act(
                scenario.examining(MARITAL_STATUS, unit),
                Action.ASK_SUPPLEMENT,
                DossierScenario.supplement("Giấy xác nhận nơi cư trú"),
                examiner);
        var number = scenario.view(asked, examiner).submitter().number();
        try (var citizen = Browser.withoutScripts(port)) {
            var page = citizen.page();
            page.navigate("/track?code=" + asked.code());
            citizen.picture(PICTURES.resolve("phone-track.png"));
            page.locator("#proof").fill("999099999999");
            page.locator("#proof").press("Enter");
            assertThat(page.locator(".notice-error")).containsText("Chưa tìm thấy hồ sơ");
            page.locator("#proof").fill(number);
            page.locator("#proof").press("Enter");
            assertThat(page.locator("h1")).hasText(asked.code());
            assertThat(page.locator(".tag").first()).containsText("Yêu cầu bổ sung giấy tờ");
            citizen.picture(PICTURES.resolve("phone-tracked.png"));
            citizen.assertAccessible();
            citizen.assertFits();
        }
    }

    @Test
    void theTrackedPageIsAccessibleAndFitsInBothLanguages() {
        var taken = scenario.examining(MARITAL_STATUS, scenario.xuanHoa());
        var number = scenario.view(taken, scenario.examiner(MARITAL_STATUS, scenario.xuanHoa()))
                .submitter()
                .number();
        for (var language : new String[] {"vi", "en"}) {
            try (var citizen = Browser.open(port, Browser.PHONE)) {
                var page = citizen.page();
                page.navigate("/track?lang=" + language + "&code=" + taken.code());
                citizen.assertAccessible();
                citizen.assertFits();
                page.locator("#proof").fill(number);
                page.locator("#proof").press("Enter");
                assertThat(page.locator("h1")).hasText(taken.code());
                citizen.picture(PICTURES.resolve("phone-tracked-" + language + ".png"));
                citizen.assertAccessible();
                citizen.assertFits();
            }
        }
    }

    @Test
    void theDeskHandsTheResultOver() {
        var ready = scenario.ready(MARITAL_STATUS, scenario.xuanHoa());
        for (int width : new int[] {Browser.PHONE, Browser.DESK}) {
            try (var officer = Browser.open(port, width)) {
                var page = officer.page();
                page.navigate("/login?next=%2Funcollected");
                page.locator("#loginName").fill("tiepnhan2.xuanhoa");
                page.locator("#password").fill("motcua2026");
                page.keyboard().press("Enter");
                page.waitForURL("**/uncollected");
                officer.picture(PICTURES.resolve("uncollected-" + width + ".png"));
                officer.assertFits();
                officer.assertAccessible();
                page.navigate("/dossiers/" + ready.dossier() + "/files");
                officer.picture(PICTURES.resolve("files-" + width + ".png"));
                officer.assertFits();
                officer.assertAccessible();
                page.navigate("/dossiers/" + ready.dossier() + "/return");
                officer.picture(PICTURES.resolve("return-" + width + ".png"));
                officer.assertFits();
                officer.assertAccessible();
                if (width == Browser.DESK) {
                    page.keyboard().type("Thẻ căn cước");
                    page.keyboard().press("F9");
                    assertThat(page.locator("h1")).hasText("Đã trả kết quả");
                    officer.picture(PICTURES.resolve("returned.png"));
                    officer.assertFits();
                    officer.assertAccessible();
                }
            }
        }
    }
}
