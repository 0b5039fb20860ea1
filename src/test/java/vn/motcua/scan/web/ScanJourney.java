package vn.motcua.scan.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.operation.Settings;
import vn.motcua.scan.Papers;
import vn.motcua.scan.internal.InboxScenario;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.Browser;
import vn.motcua.testing.TestClock;

/** A copier of Xuân Hòa scans with and without a cover sheet; the desk finds the one in its dossier and files the other by hand. */
@ApplicationTest
class ScanJourney {

    private static final Path PICTURES = Path.of("target", "pictures");

    /** The folder is looked into every five seconds, and twice before a file is taken. */
    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(1_000);

    private static final int MOST_LOOKS = 120;

    @LocalServerPort
    int port;

    @Autowired
    DossierScenario dossiers;

    @Autowired
    ApplicationContext application;

    private InboxScenario copier;

    @Autowired
    Settings settings;

    @Autowired
    TestClock clock;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void monday() {
        clock.set("2026-11-02T08:00");
        copier = new InboxScenario(application);
    }

    @Test
    void theDeskFilesWhatCameWithoutACoverSheet() throws IOException {
        var dossier = dossiers.admitted(MARITAL_STATUS, dossiers.xuanHoa());
        drop("co-bia-" + mark, Papers.pdf(List.of(copier.cover(dossier), InboxScenario.page())));
        drop("khong-bia-" + mark, Papers.pdf(List.of(InboxScenario.page(), InboxScenario.page())));
        try (var browser = signedIn(Browser.DESK)) {
            var page = browser.page();
            waitFor(browser, "/dossiers/" + dossier.dossier() + "/files", "co-bia-" + mark);
            assertThat(page.getByText("từ máy quét")).isVisible();
            waitFor(browser, "/scans", "khong-bia-" + mark);
            look(browser, "scans");
            page.getByText("khong-bia-" + mark).click();
            assertThat(page.getByText("Không đọc được phiếu bìa nào")).isVisible();
            look(browser, "scan-waiting");
            page.locator("[name=code]").first().fill(dossier.code());
            page.locator("[name=code]").first().press("Enter");
            page.locator("[name=component]").selectOption("khac");
            look(browser, "scan-target");
            page.keyboard().press("F9");
            page.waitForURL("**/files");
            assertThat(page.getByText("khong-bia-" + mark)).isVisible();
            page.navigate("/scans");
            assertThat(page.getByText("khong-bia-" + mark)).hasCount(0);
        }
    }

    @Test
    void onATelephoneWhatIsNobodysIsThrownAway() throws IOException {
        drop("bo-" + mark, Papers.pdf(List.of(InboxScenario.page())));
        try (var browser = signedIn(Browser.PHONE)) {
            var page = browser.page();
            waitFor(browser, "/scans", "bo-" + mark);
            look(browser, "scans");
            page.getByText("bo-" + mark).click();
            page.locator("[name=code]").fill("H29.khong.co");
            page.locator("[name=code]").press("Enter");
            assertThat(page.getByText("Không có hồ sơ mang mã này")).isVisible();
            look(browser, "scan-waiting");
            page.locator("[name=ground]").selectOption("NOBODYS");
            page.getByText("Bỏ các trang này").click();
            page.waitForURL("**/scans");
            assertThat(page.getByText("bo-" + mark)).hasCount(0);
        }
    }

    /** As a copier that is done: the file is there at once. */
    private void drop(String name, byte[] content) throws IOException {
        var folder = Files.createDirectories(
                java.util.Objects.requireNonNull(settings.operating().scanInbox())
                        .resolve("27139"));
        var arriving = Files.write(folder.resolve("." + name), content);
        Files.move(arriving, folder.resolve(name + ".pdf"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void waitFor(Browser browser, String path, String text) {
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            browser.page().navigate(path);
            try {
                assertThat(browser.page().getByText(text).first()).isVisible(PATIENTLY);
                return;
            } catch (AssertionError e) {
                // not yet: asked for again
            }
        }
        throw new AssertionError(text + " did not arrive");
    }

    private Browser signedIn(int width) {
        var browser = Browser.open(port, width);
        var page = browser.page();
        page.navigate("/login?next=/scans");
        page.locator("[name=loginName]").fill("tiepnhan1.xuanhoa");
        page.locator("[name=password]").fill("motcua2026");
        page.locator("[name=password]").press("Enter");
        page.waitForURL("**/scans");
        return browser;
    }

    private static void look(Browser browser, String name) {
        browser.picture(PICTURES.resolve(name + "-" + browser.page().viewportSize().width + ".png"));
        browser.assertFits();
        browser.assertAccessible();
    }
}
