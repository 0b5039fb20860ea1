package vn.motcua.dossier.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.dossier.VersionScenario;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.Browser;
import vn.motcua.testing.TestClock;

/** A leader reads what a new version touches and moves two dossiers onto it, by keyboard. */
@ApplicationTest
class MoveVersionsJourney {

    private static final String LEADER = "chutich.xuanhoa";

    @LocalServerPort
    int port;

    @Autowired
    DossierScenario scenario;

    @Autowired
    VersionScenario versions;

    @Autowired
    TestClock clock;

    @BeforeEach
    void monday() {
        clock.set("2026-11-02T08:00");
    }

    @Test
    void fromTheListToTheTwoThatAreMoved() {
        var first = versions.first("9.000571");
        var code = first.code().value();
        var one = versions.before(() -> scenario.examining(code, scenario.xuanHoa()));
        var two = versions.before(() -> scenario.submitted(code, scenario.xuanHoa()));
        var next = versions.next(VersionScenario.limited(first.content(), 2));
        var path = "/versions/" + next.id() + "/dossiers";
        for (int width : new int[] {Browser.PHONE, Browser.DESK}) {
            try (var leader = SignedIn.as(LEADER, port, width)) {
                leader.visit(path, "versions-touched");
                leader.visit("/dossiers/" + one.dossier() + "/acts/move-version", "versions-move-one");
                leader.visit("/dossiers/" + one.dossier(), "versions-dossier");
            }
        }
        try (var leader = SignedIn.as(LEADER, port)) {
            var page = leader.page();
            page.navigate(path);
            page.getByLabel("Chọn hồ sơ " + one.code()).press("Space");
            page.getByLabel("Chọn hồ sơ " + two.code()).press("Space");
            page.getByLabel("Căn cứ pháp lý").fill("Điều 20 khoản 2, điều khoản chuyển tiếp");
            page.getByLabel("Số, ký hiệu văn bản").fill("77/QĐ-UBND");
            page.getByLabel("Ngày văn bản").fill("26/12/2026");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("main")).containsText("Ghi ngày của văn bản làm căn cứ");
            leader.look("versions-refused");

            page.getByLabel("Ngày văn bản").fill("26/10/2026");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("main")).containsText("Đã chuyển 2 trong 2 hồ sơ.");
            leader.look("versions-moved");
            page.setViewportSize(Browser.PHONE, 800);
            leader.look("versions-moved");
        }
    }
}
