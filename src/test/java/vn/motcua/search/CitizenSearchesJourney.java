package vn.motcua.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.Browser;

@ApplicationTest
class CitizenSearchesJourney {

    @LocalServerPort
    int port;

    @Test
    void fromALifeEventToItsProcedureWithoutScripts() {
        try (var citizen = Browser.withoutScripts(port)) {
            var page = citizen.page();
            page.navigate("/");
            page.locator("#q").fill("cuoi vo");
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).containsText("Thủ tục đăng ký kết hôn");
            page.locator("a[href='/life-events#marriage']").first().click();
            page.locator("a[href='/procedures/1.000894']").click();

            assertThat(page).hasURL(Pattern.compile(".*/procedures/1\\.000894$"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/search,360",
        "/search,1280",
        "/search?q=so+do,360",
        "/search?q=so+do&lang=en,1280",
        "/search?q=xyzzy,360",
        "/life-events,360",
        "/life-events?lang=en,1280"
    })
    void everyPageFitsItsWindowAndIsAccessible(String path, int width) {
        try (var citizen = Browser.open(port, width)) {
            citizen.page().navigate(path);
            citizen.assertFits();
            citizen.assertAccessible();
        }
    }

    @ParameterizedTest
    @CsvSource({"360", "1280"})
    void thePageOfWordsFitsAndIsAccessible(int width) {
        try (var administrator = Browser.open(port, width)) {
            var page = administrator.page();
            page.navigate("/login?next=/search/words");
            page.locator("[name=loginName]").fill("quantri.thanhpho");
            page.locator("[name=password]").fill("motcua2026");
            page.locator("[name=password]").press("Enter");
            page.waitForURL("**/search/words");
            administrator.assertFits();
            administrator.assertAccessible();
        }
    }
}
