package vn.motcua.publication.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.dossier.web.SignedIn;
import vn.motcua.testing.ApplicationTest;

/** Who keeps a notice board posts a procedure and looks at what the city publishes. */
@ApplicationTest
class PublicationJourney {

    private static final String CHIEF = "giamdoc.xuanhoa";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void aProcedureIsPostedAndThePublishedOnesAreCounted(int width) {
        var code = width == 360 ? "1.001193" : "1.004873";
        try (var chief = SignedIn.as(CHIEF, port, width)) {
            chief.visit("/postings", "publication-postings-empty");
            var page = chief.page();
            page.getByLabel("Mã thủ tục").fill(code);
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Niêm yết").setExact(true))
                    .click();
            assertThat(page.locator("main")).containsText(code);
            chief.look("publication-postings");
            chief.visit("/publication", "publication-figures");
            page.locator("td.figures a").nth(2).click();
            assertThat(page.locator("h1")).containsText("Thủ tục áp dụng ngày");
            chief.look("publication-rows");
        }
    }
}
