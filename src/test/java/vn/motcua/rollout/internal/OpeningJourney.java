package vn.motcua.rollout.internal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.Browser;
import vn.motcua.testing.TestClock;

/** An administrator brings a ward's dossiers in: a faulty file first, the corrected one then. */
@ApplicationTest
class OpeningJourney {

    private static final int MOST_ASKED = 500;
    private static final Path PICTURES = Path.of("target", "pictures");

    @LocalServerPort
    int port;

    @Autowired
    Words words;

    @Autowired
    TestClock clock;

    @TempDir
    Path folder;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void monday() {
        clock.set("2026-11-02T08:00");
    }

    @Test
    void aFaultyFileIsShownByCellAndTheCorrectedOneIsTakenOver() throws IOException {
        var faulty = file("du-lieu-lan-1.xlsx", "Bay", "12345");
        var sound = file("du-lieu-lan-2.xlsx", "Đang thẩm định", "999000000077");
        try (var browser = signedIn(Browser.DESK)) {
            var page = browser.page();
            page.navigate("/rollout");
            look(browser, "rollout-list");
            send(page, faulty);
            assertThat(page.locator("h1")).hasText("du-lieu-lan-1.xlsx");
            assertThat(page.getByText("Còn 2 ô phải sửa")).isVisible();
            assertThat(page.getByText("Giá trị không có trong danh sách")).isVisible();
            look(browser, "rollout-problems");

            page.navigate("/rollout");
            send(page, sound);
            assertThat(page.getByText("Tệp không có ô phải sửa")).isVisible();
            page.keyboard().press("F9");
            assertThat(page.getByText("Đã nhập trọn vẹn")).isVisible();
            look(browser, "rollout-applied");
            page.locator("text=Cấp mật khẩu và hiện phiếu").click();
            assertThat(page.getByText("chỉ hiện một lần")).isVisible();
            assertThat(page.getByText("so." + mark)).isVisible();
            look(browser, "rollout-passwords");
        }
    }

    @Test
    void theScreensFitATelephone() throws IOException {
        try (var browser = signedIn(Browser.PHONE)) {
            var page = browser.page();
            page.navigate("/rollout");
            look(browser, "rollout-list");
            send(page, file("dien-thoai.xlsx", "Bay", "12345"));
            assertThat(page.getByText("Còn 2 ô phải sửa")).isVisible();
            look(browser, "rollout-problems");
        }
    }

    @Test
    void withoutScriptsTheProgressIsAskedForByALink() throws IOException {
        try (var browser = signedIn(Browser.withoutScripts(port))) {
            var page = browser.page();
            page.navigate("/rollout");
            send(page, file("khong-script.xlsx", "Bay", "12345"));
            for (int asked = 0;
                    asked < MOST_ASKED && page.getByText("Xem lại tiến độ").isVisible();
                    asked++) {
                page.getByText("Xem lại tiến độ").click();
            }
            assertThat(page.getByText("Còn 2 ô phải sửa")).isVisible();
        }
    }

    private Path file(String name, String state, String number) throws IOException {
        return new OpeningFile(words)
                .dossier("HT-1-" + mark + name.length(), Column.STATE, state, Column.HOLDER, "so." + mark)
                .dossier("HT-2-" + mark + name.length(), Column.NUMBER, number)
                .account("so." + mark, Column.FIELDS, "ho-tich")
                .write(folder.resolve(name));
    }

    private static void send(Page page, Path file) {
        page.locator("#file").setInputFiles(file);
        page.locator("text=Gửi để kiểm tra").click();
        page.waitForURL("**/rollout/*");
    }

    private Browser signedIn(int width) {
        return signedIn(Browser.open(port, width));
    }

    private static Browser signedIn(Browser browser) {
        var page = browser.page();
        page.navigate("/login?next=/rollout");
        page.locator("[name=loginName]").fill("quantri.condao");
        page.locator("[name=password]").fill("motcua2026");
        page.locator("[name=password]").press("Enter");
        page.waitForURL("**/rollout");
        return browser;
    }

    private static void look(Browser browser, String name) {
        browser.picture(PICTURES.resolve(name + "-" + browser.page().viewportSize().width + ".png"));
        browser.assertFits();
        browser.assertAccessible();
    }
}
