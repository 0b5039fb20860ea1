package vn.motcua.insight.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.CERTIFIED_COPY;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;
import static vn.motcua.dossier.DossierScenario.supplement;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.dossier.web.SignedIn;
import vn.motcua.insight.internal.CaughtUp;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** A leader reads figures, opens what is behind them, closes a month, and finds it as it was. */
@ApplicationTest
class ReportsJourney {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    DossierScenario scenario;

    @Autowired
    TestClock clock;

    @BeforeEach
    void aMonthOfWork() {
        var unit = scenario.xuanHoa();
        clock.set("2026-09-28T09:00");
        scenario.examining(MARITAL_STATUS, unit);
        scenario.submitted(CERTIFIED_COPY, unit);
        clock.set("2026-10-12T09:00");
        scenario.returned(MARITAL_STATUS, unit);
        scenario.returned(CERTIFIED_COPY, unit);
        scenario.act(
                scenario.examining(MARITAL_STATUS, unit),
                Action.ASK_SUPPLEMENT,
                supplement("Giấy xác nhận nơi cư trú trước đây"),
                scenario.examiner(MARITAL_STATUS, unit));
        clock.set("2026-10-30T09:00");
        scenario.admitted(MARITAL_STATUS, unit);
        clock.set("2026-11-02T08:00");
        CaughtUp.in(application);
    }

    @AfterEach
    void monday() {
        clock.set("2026-11-02T08:00");
    }

    @Test
    void theLeaderClosesAMonthAndItStays() {
        try (var leader = SignedIn.as("phochutich.xuanhoa", port)) {
            var page = leader.page();
            page.navigate("/reports");
            page.getByText("Tháng 10 năm 2026").first().click();
            assertThat(page.locator("h1")).hasText("Tháng 10 năm 2026");
            var total = page.locator("tfoot td").first();
            int received = Integer.parseInt(total.innerText());
            total.locator("a").click();
            assertThat(page.locator("h1")).hasText("Tiếp nhận");
            assertThat(page.locator("tbody tr")).hasCount(Math.min(received, 50));
            page.locator("tbody th a").first().click();
            assertThat(page).hasURL(Pattern.compile(".*/dossiers/\\d+-2026-\\d+"));

            page.navigate("/reports/2026-10");
            page.getByText("Chốt báo cáo").click();
            close(page);
            assertThat(page.locator("tfoot td").first()).hasText(String.valueOf(received));
            leader.look("report-closed");
            var address = page.url();

            clock.set("2026-10-31T09:00");
            scenario.admitted(MARITAL_STATUS, scenario.xuanHoa());
            clock.set("2026-11-02T08:05");
            CaughtUp.in(application);
            page.navigate("/reports/2026-10");
            assertThat(page.locator("tfoot td").first()).hasText(String.valueOf(received + 1));
            page.navigate(address);
            assertThat(page.locator("tfoot td").first()).hasText(String.valueOf(received));
            page.locator("tfoot td a").first().click();
            assertThat(page.locator("tbody tr")).hasCount(Math.min(received, 50));
        }
    }

    @Test
    void theCityClosesAMonthOfEveryUnit() {
        try (var city = SignedIn.as("quantri.thanhpho", port)) {
            var page = city.page();
            page.navigate("/reports/2026-10");
            var total = page.locator("tfoot td").first().innerText();
            page.navigate("/reports/2026-10/closing");
            city.look("report-city-closing");
            close(page);
            assertThat(page.locator("tfoot td").first()).hasText(total);
            city.look("report-city-closed");
        }
    }

    /** From the page that asks; where another test of this database has closed the month, as a correction. */
    private static void close(Page page) {
        page.waitForURL("**/closing**");
        var reason = page.locator("textarea[name=reason]");
        if (reason.count() > 0) {
            reason.fill("Kiểm thử chạy lại");
        }
        page.keyboard().press("Control+Enter");
        page.waitForURL("**/reports/closed/**");
        assertThat(page.locator(".notice-title")).hasText("Báo cáo đã chốt");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void theLeadersScreens(int width) {
        try (var leader = SignedIn.as("phochutich.xuanhoa", port, width)) {
            leader.visit("/reports", "reports");
            leader.visit("/reports/today", "reports-today");
            leader.visit("/reports/2026-Q4", "report");
            leader.visit("/reports/2026-Q4?by=PROCEDURE", "report-procedures");
            leader.visit("/reports/2026-Q4/rows?figure=RECEIVED", "report-rows");
            leader.visit("/reports/2026-Q4/closing?unit=" + scenario.xuanHoa().value(), "report-closing-early");
            leader.visit("/reports/2026-09/closing?unit=" + scenario.xuanHoa().value(), "report-closing");
            leader.visit("/reports/2025-Q1", "report-empty");
            leader.visit("/leader", "leader");
            leader.visit("/leader/acts?day=2026-10-12&action=TAKE", "leader-acts");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void theCitysScreens(int width) {
        try (var city = SignedIn.as("quantri.thanhpho", port, width)) {
            city.visit("/reports", "reports-city");
            city.visit("/reports/2026-Q4", "report-city");
            city.visit("/reports/2026-Q4/rows?figure=IN_PROGRESS", "report-city-rows");
            assertThat(city.page().locator("tbody th a").count())
                    .as("links to persons' dossiers")
                    .isZero();
        }
    }
}
