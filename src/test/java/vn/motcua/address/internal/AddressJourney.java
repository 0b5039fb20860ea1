package vn.motcua.address.internal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.Browser;
import vn.motcua.testing.TestClock;

/** A citizen looks an old address up without scripts; an administrator keeps a rule and has a list turned. */
@ApplicationTest
class AddressJourney {

    private static final Path PICTURES = Path.of("target", "pictures");

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @TempDir
    Path folder;

    @BeforeEach
    void monday() {
        clock.set("2026-11-02T08:00");
    }

    @Test
    void aCitizenFindsTheUnitOfAnOldAddressOnATelephone() {
        try (var browser = Browser.open(port, Browser.PHONE)) {
            var page = browser.page();
            page.navigate("/");
            page.getByText("Địa chỉ cũ nay thuộc đơn vị nào").click();
            page.locator("#q").fill("p vo thi sau q3");
            page.locator("#q").press("Enter");
            assertThat(page.locator("h3")).hasText("Phường Xuân Hòa, Thành phố Hồ Chí Minh");
            look(browser, "address-whole");
            page.locator("#q").fill("P.4 Q.3");
            page.locator("#q").press("Enter");
            assertThat(page.locator("h3")).hasCount(2);
            look(browser, "address-divided");
        }
    }

    @Test
    void anAdministratorKeepsRulesAndHasAListTurned() throws IOException {
        var list = Files.writeString(folder.resolve("dia-chi.csv"), "STT,Địa chỉ\n1,\"P.4, Q.3\"\n2,Võ Thị Sáu Q3\n");
        try (var browser = signedIn(Browser.open(port, Browser.DESK))) {
            var page = browser.page();
            page.navigate("/addresses/rules");
            assertThat(page.locator("h2").first()).hasText("Phường Xuân Hòa");
            look(browser, "address-rules");
            page.navigate("/addresses/lists");
            page.locator("#file").setInputFiles(list);
            page.keyboard().press("F9");
            page.waitForURL("**/addresses/lists/*");
            assertThat(page.getByText("Tải kết quả")).isVisible();
            look(browser, "address-list");
        }
    }

    private static Browser signedIn(Browser browser) {
        var page = browser.page();
        page.navigate("/login?next=/addresses/rules");
        page.locator("[name=loginName]").fill("quantri.xuanhoa");
        page.locator("[name=password]").fill("motcua2026");
        page.locator("[name=password]").press("Enter");
        page.waitForURL("**/addresses/rules");
        return browser;
    }

    private static void look(Browser browser, String name) {
        browser.picture(PICTURES.resolve(name + "-" + browser.page().viewportSize().width + ".png"));
        browser.assertFits();
        browser.assertAccessible();
    }
}
