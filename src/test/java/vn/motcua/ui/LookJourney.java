package vn.motcua.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.Browser;

@ApplicationTest
@Import(OpenDoors.class)
class LookJourney {

    private static final Path PICTURES = Path.of("target", "pictures");

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "home,/,360",
        "home,/,1280",
        "english,/?lang=en,360",
        "help,/help,360",
        "help,/help,1280",
        "help-english,/help?lang=en,360",
        "login,/login,360",
        "login,/login,1280",
        "interface,/docs/api,360",
        "interface,/docs/api,1280",
        "missing,/khong-co,360",
        "missing,/khong-co,1280",
        "gallery,/dev/gallery,360",
        "gallery,/dev/gallery,1280",
        "gallery,/dev/gallery,900",
        "register,/dev/register,360",
        "register,/dev/register,1280",
    })
    void everyPageFitsItsWindowAndIsAccessible(String name, String path, int width) {
        try (var visitor = Browser.open(port, width)) {
            visitor.page().navigate(path);
            visitor.picture(PICTURES.resolve(name + "-" + width + ".png"));
            visitor.assertFits();
            visitor.assertAccessible();
        }
    }

    @Test
    void jAndKWalkTheListAndEnterOpensTheRow() {
        try (var officer = Browser.open(port)) {
            var page = officer.page();
            page.navigate("/dev/gallery");
            page.keyboard().press("j");
            page.keyboard().press("j");
            assertThat(page.locator("[data-row]").nth(1)).isFocused();
            page.keyboard().press("k");
            assertThat(page.locator("[data-row]").nth(0)).isFocused();
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*#H29\\.27\\.7-260225-0031"));
        }
    }

    @Test
    void lettersTypedIntoAFieldMoveNothingAndShortcutsCanBeTurnedOff() {
        try (var officer = Browser.open(port)) {
            var page = officer.page();
            page.navigate("/dev/gallery");
            page.locator("#full-name").fill("");
            page.locator("#full-name").pressSequentially("jk/");
            assertThat(page.locator("#full-name")).hasValue("jk/");
            page.getByText("Tắt phím tắt").click();
            page.keyboard().press("j");
            assertThat(page.getByText("Bật phím tắt")).isFocused();
        }
    }

    @Test
    void aNarrowWindowUnfoldsTheNavigation() {
        try (var officer = Browser.open(port, Browser.PHONE)) {
            officer.page().navigate("/dev/gallery");
            var navigation = officer.page().locator("nav.work");
            assertThat(navigation.getByText("Chờ ký")).isHidden();
            navigation.locator(".menu > summary").press("Enter");
            assertThat(navigation.getByText("Chờ ký")).isVisible();
            officer.picture(PICTURES.resolve("navigation-360.png"));
            officer.assertFits();
            officer.assertAccessible();
        }
    }

    @Test
    void aWideWindowShowsTheNavigationAtOnce() {
        try (var officer = Browser.open(port)) {
            officer.page().navigate("/dev/gallery");
            var navigation = officer.page().locator("nav.work");
            assertThat(navigation.getByText("Chờ ký")).isVisible();
            assertThat(navigation.locator(".menu > summary")).isHidden();
        }
    }

    @Test
    void theFirstTabStopLeadsToTheContent() {
        try (var visitor = Browser.open(port, Browser.PHONE)) {
            var page = visitor.page();
            page.navigate("/");
            page.keyboard().press("Tab");
            assertThat(page.getByText("Chuyển đến nội dung chính")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).isFocused();
        }
    }

    @Test
    void aCitizenWithoutScriptsCanAskFromHome() {
        try (var visitor = Browser.withoutScripts(port)) {
            var page = visitor.page();
            page.navigate("/");
            page.locator("#q").fill("khai sinh");
            page.locator("#q").press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/search\\?q=khai\\+sinh"));
        }
    }
}
