package vn.motcua.catalogue;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.Browser;

@ApplicationTest
class CitizenFindsAProcedureJourney {

    @LocalServerPort
    int port;

    @Test
    void fromTheFirstPageToWhatToBringWithoutScripts() {
        try (var citizen = Browser.withoutScripts(port)) {
            var page = citizen.page();
            page.navigate("/");
            page.locator("#q").fill("giay doc than");
            page.keyboard().press("Enter");
            page.locator("a[href='/procedures/1.004873']").click();

            assertThat(page).hasURL(Pattern.compile(".*/procedures/1\\.004873$"));
            assertThat(page.locator("#papers")).hasText("Giấy tờ cần mang");
            assertThat(page.locator("main")).containsText("03 ngày làm việc");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/procedures,360",
        "/procedures?q=xyzzy,360",
        "/procedures?q=sao+y,1280",
        "/procedures/1.001193,360",
        "/procedures/1.001193,1440",
        "/procedures/1.001612,360",
        "/procedures/2.000815?lang=en,360",
        "/procedures/1.013225?lang=en,1280"
    })
    void everyPageFitsItsWindowAndIsAccessible(String path, int width) {
        try (var citizen = Browser.open(port, width)) {
            citizen.page().navigate(path);
            citizen.assertFits();
            citizen.assertAccessible();
        }
    }
}
