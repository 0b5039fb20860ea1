package vn.motcua.dossier.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.Browser;
import vn.motcua.testing.TestClock;

@ApplicationTest
class DeskJourney {

    private static final Path PICTURES = Path.of("target", "pictures");

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @BeforeEach
    void monday() {
        clock.set("2026-11-02T08:00");
    }

    @Test
    void theDeskAdmitsAMaritalStatusDossierByKeyboardOnly() {
        try (var officer = Browser.open(port)) {
            var page = signIn(officer);
            page.navigate("/desk");
            officer.picture(PICTURES.resolve("desk-start-1280.png"));
            page.keyboard().type("tinh trang hon nhan");
            assertThat(page.locator("#found [data-row]").first()).containsText("tình trạng hôn nhân");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).containsText("tình trạng hôn nhân");

            page.keyboard().press("F2");
            assertThat(page.locator("#scan")).isFocused();
            page.keyboard()
                    .insertText("999190000222||Trần Thị Ví Dụ|04031990|Nữ|Số 5 đường Minh Họa, Xuân Hòa|15072022");
            page.keyboard().press("Enter");
            assertThat(page.locator("#p0-name")).hasValue("Trần Thị Ví Dụ");
            assertThat(page.locator("#p0-phone")).isFocused();
            page.keyboard().type("0000011111");

            page.keyboard().press("Shift+F4");
            assertThat(page.locator("#paper-to-khai-here")).isChecked();
            assertThat(page.locator("#promise")).containsText("17:00 thứ Năm, 05/11/2026");
            officer.picture(PICTURES.resolve("desk-admission-1280.png"));
            officer.assertAccessible();

            page.keyboard().press("F9");
            page.waitForURL(Pattern.compile(".*/desk/admitted/.*"));
            assertThat(page.locator("h1")).hasText("Đã tiếp nhận hồ sơ");
            assertThat(page.locator(".code-large")).hasText(Pattern.compile("H29\\..*-261102-\\d{4,}"));
            assertThat(page.getByText("In giấy tiếp nhận và hẹn trả"))
                    .hasAttribute("href", Pattern.compile("/dossiers/.*/forms/receipt"));
            officer.picture(PICTURES.resolve("desk-admitted-1280.png"));
            officer.assertAccessible();
            page.keyboard().press("F9");
            assertThat(page.locator("#q")).isFocused();
        }
    }

    @Test
    void pagesAndCopiesShowTheFeeAtOnceAndACopyIsCertifiedOnTheSpot() {
        try (var officer = Browser.open(port)) {
            var page = signIn(officer);
            page.navigate("/desk?procedure=2.000815");
            page.locator("#p0-name").fill("Phạm Văn Giả Định");
            page.locator("#pages").fill("5");
            page.locator("#copies").fill("2");
            page.locator("#request").focus();
            // five pages: 2 x 2.000 + 3 x 1.000 = 7.000, two copies
            assertThat(page.locator("#promise")).containsText("14.000");
            page.locator("#paper-ban-chinh-here").press("Space");
            page.keyboard().press("Shift+F9");
            assertThat(page.locator("h1")).hasText("Đã tiếp nhận, đang chờ ký ngay");
            officer.assertAccessible();
        }
    }

    @Test
    void whenPapersAreMissingGuidanceKeepsWhatWasTyped() {
        try (var officer = Browser.open(port)) {
            var page = signIn(officer);
            page.navigate("/desk?procedure=1.001193");
            page.locator("#p0-name").fill("Lê Thị Minh Họa");
            page.keyboard().press("Shift+F2");
            assertThat(page.locator("h1")).hasText("Lập phiếu hướng dẫn");
            assertThat(page.locator("#p0-name")).hasValue("Lê Thị Minh Họa");
            officer.picture(PICTURES.resolve("guidance-new-1280.png"));
            officer.assertAccessible();
            page.locator("#reason").fill("Chưa có giấy chứng sinh");
            page.keyboard().press("F9");
            assertThat(page.locator("h1")).containsText("Phiếu hướng dẫn số");
            officer.picture(PICTURES.resolve("guidance-show-1280.png"));
            officer.assertAccessible();
            page.navigate("/guidance");
            officer.picture(PICTURES.resolve("guidance-list-1280.png"));
            officer.assertAccessible();
        }
    }

    @Test
    void aRefusalIsProposedToTheLeader() {
        try (var officer = Browser.open(port)) {
            var page = signIn(officer);
            page.navigate("/desk?procedure=1.004873");
            page.locator("#p0-name").fill("Võ Văn Nháp");
            page.locator("summary", new Page.LocatorOptions().setHasText("Đề nghị từ chối"))
                    .press("Enter");
            page.locator("#reason").fill("Người yêu cầu đang có vợ, chồng");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Đã gửi đề nghị từ chối tiếp nhận");
            officer.picture(PICTURES.resolve("desk-refusal-proposed-1280.png"));
            officer.assertFits();
            officer.assertAccessible();
        }
    }

    @Test
    void aNumberThatDoesNotFitWarnsWhileTyping() {
        try (var officer = Browser.open(port)) {
            var page = signIn(officer);
            page.navigate("/desk?procedure=1.004873");
            page.locator("#p0-number").fill("99909000001");
            page.locator("#p0-birth").focus();
            assertThat(page.locator("#p0-warnings")).containsText("12 chữ số");
            assertThat(page.locator("#p0-birth")).isFocused();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk", "/desk?procedure=1.000894", "/desk?procedure=2.000815", "/guidance"})
    void theDeskFitsASmallScreen(String path) {
        try (var officer = Browser.open(port, Browser.PHONE)) {
            var page = signIn(officer);
            page.navigate(path);
            if (path.contains("1.000894")) {
                page.keyboard().press("F4");
                assertThat(page.locator("#p1-name")).isVisible();
            }
            officer.picture(PICTURES.resolve("phone" + path.replaceAll("[^a-z0-9]+", "-") + ".png"));
            officer.assertFits();
            officer.assertAccessible();
        }
    }

    private static Page signIn(Browser officer) {
        var page = officer.page();
        page.navigate("/login?next=%2Fguidance");
        page.locator("#loginName").fill("tiepnhan1.xuanhoa");
        page.locator("#password").fill("motcua2026");
        page.keyboard().press("Enter");
        page.waitForURL("**/guidance");
        assertThat(page.url()).doesNotContain("login");
        return page;
    }
}
