package vn.motcua.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.ReadPdf;
import vn.motcua.testing.TestClock;

/** The end of a day at the counter: papers go to who resolves them, the rest to the next shift. */
@ApplicationTest
class CounterDayJourney {

    private static final Page.WaitForSelectorOptions GONE =
            new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED);

    @LocalServerPort
    int port;

    @Autowired
    DossierScenario scenario;

    @Autowired
    TestClock clock;

    @BeforeEach
    void afternoon() {
        clock.set("2026-11-02T14:50");
    }

    @AfterEach
    void monday() {
        clock.set("2026-11-02T08:00");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void papersArePassedOnAndTheShiftIsTakenOver(int width) {
        var unit = scenario.xuanHoa();
        var goes = scenario.admitted(MARITAL_STATUS, unit);
        scenario.ready(MARITAL_STATUS, unit);
        clock.set("2026-11-02T15:20");
        var stays = scenario.admitted(MARITAL_STATUS, unit);
        try (var giver = SignedIn.as("tiepnhan1.xuanhoa", port, width)) {
            passOn(giver, goes.code(), stays.code());
            shelve(giver, "/dossiers/" + stays.dossier());
            clock.set("2026-11-02T15:40");
            giver.visit("/shift", "shift");
            giver.page().locator("main [data-shortcut='Ctrl+Enter']").click();
            giver.page().waitForURL("**/shift/*-*");
            giver.look("shift-waiting");
            takeOver(giver.page().url(), stays.code(), width);
            giver.page().reload();
            giver.look("shift-taken");
            assertThat(giver.page().locator("main").innerText()).contains("Gió Văn Lành", stays.code());
            print(giver, giver.page().url() + "/print", "shift.pdf");
            print(giver, "/transfers/print?part=AFTERNOON", "transfers.pdf");
        }
    }

    private static void passOn(SignedIn giver, String goes, String stays) {
        giver.visit("/transfers", "transfers");
        assertThat(giver.page().locator("main").innerText()).contains(goes, stays);
        giver.page().locator("main [data-shortcut='Ctrl+Enter']").click();
        giver.page().waitForSelector("a[href^='/transfers?desk']");
        giver.look("transferred");
        assertThat(giver.page().locator("main").innerText()).contains(goes).doesNotContain(stays);
    }

    private static void shelve(SignedIn giver, String dossier) {
        giver.page().navigate(dossier);
        giver.page().locator("#place").fill("Kệ 2, ngăn 5");
        giver.page().locator("#place").press("Enter");
        giver.page().waitForURL("**" + dossier);
        giver.look("dossier-shelf");
        assertThat(giver.page().locator("#place").inputValue()).isEqualTo("Kệ 2, ngăn 5");
    }

    private void takeOver(String url, String stays, int width) {
        try (var taker = SignedIn.as("tiepnhan2.xuanhoa", port, width)) {
            taker.page().navigate(url);
            taker.look("shift-take");
            assertThat(taker.page().locator("main").innerText()).contains(stays, "Kệ 2, ngăn 5");
            taker.page().locator("main [data-shortcut='Ctrl+Enter']").click();
            taker.page().waitForSelector("main form[action$='/taking']", GONE);
        }
    }

    private static void print(SignedIn officer, String path, String name) {
        var pdf = officer.page().request().get(path).body();
        try (var read = new ReadPdf(pdf)) {
            // the office is shared with other tests, whose papers fill more than the one page
            assertThat(read.pages()).isPositive();
            Files.write(Path.of("target", "pictures", name), pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
