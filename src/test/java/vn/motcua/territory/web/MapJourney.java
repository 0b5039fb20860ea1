package vn.motcua.territory.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.dossier.web.SignedIn;
import vn.motcua.identity.PlainBrowser;
import vn.motcua.insight.internal.CaughtUp;
import vn.motcua.operation.FileImport;
import vn.motcua.organization.Unit;
import vn.motcua.organization.Units;
import vn.motcua.shared.Changed;
import vn.motcua.territory.GeoJson;
import vn.motcua.territory.internal.Forgotten;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.Browser;
import vn.motcua.testing.TestClock;

/** The city on a map: citizens find their unit, those who run the city see where work is late. */
@ApplicationTest
class MapJourney {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    List<FileImport> imports;

    @Autowired
    Units units;

    @Autowired
    JdbcClient db;

    @Autowired
    DossierScenario scenario;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEventPublisher events;

    @TempDir
    Path folder;

    @BeforeEach
    void noBoundariesAreKnown() {
        clock.set("2026-11-02T08:00");
        forget();
    }

    @AfterEach
    void forget() {
        Forgotten.all(db);
        events.publishEvent(new Changed("territory"));
    }

    private void everyUnitIsASquare() throws IOException {
        var codes = units.listCommunes().stream().map(Unit::code).toList();
        var file = Files.writeString(folder.resolve("o-vuong.geojson"), GeoJson.city(codes));
        var answer = imports.stream()
                .filter(it -> it.kind().equals("boundaries"))
                .findFirst()
                .orElseThrow()
                .take(file, 1_000_000, Map.of("source", "Bản vẽ thử nghiệm"));
        assertThat(answer.done()).as(answer.lines().toString()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESK, Browser.PHONE})
    void aCitizenFindsTheUnitOnTheMap(int width) throws IOException {
        everyUnitIsASquare();
        try (var citizen = Browser.open(port, width)) {
            var page = citizen.page();
            page.navigate("/units");
            page.getByText("Xem trên bản đồ").click();
            assertThat(page.locator("h1")).hasText("Bản đồ phường, xã, đặc khu");
            citizen.picture(Path.of("target", "pictures", "map-" + width + ".png"));
            citizen.assertFits();
            citizen.assertAccessible();
            assertThat(page.locator(".map-sheet a[href^='/units/']")).hasCount(168);
            assertThat(page.locator("#map-table tbody tr")).hasCount(168);

            var ward = page.locator(".map-sheet a[href='/units/27139']");
            assertThat(ward).hasAttribute("aria-label", "Phường Xuân Hòa");
            ward.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Phường Xuân Hòa");
        }
    }

    @Test
    void withoutBoundariesTheTableStandsAlone() {
        var browser = new PlainBrowser(port);
        assertThat(browser.get("/map").body())
                .contains("Chưa có bản đồ", "Ông/Bà chọn đơn vị trong bảng dưới đây", "Phường Xuân Hòa")
                .doesNotContain("<figure", "import boundaries");
        browser.logIn("quantri.thanhpho", "motcua2026");
        assertThat(browser.get("/map").body()).contains("./motcua import boundaries");
    }

    @Test
    void thePageIsEnglishForWhoReadsEnglish() throws IOException {
        everyUnitIsASquare();
        var page = new PlainBrowser(port).get("/map?lang=en").body();
        assertThat(page)
                .contains("Map of wards, communes and the special zone", "aria-label=\"Xuân Hòa Ward\"", "Wards (113)")
                .contains("without legal force");
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESK, Browser.PHONE})
    void whoRunsTheCitySeesWhereWorkIsLateAndOpensIt(int width) throws IOException {
        everyUnitIsASquare();
        clock.set("2026-10-05T09:00");
        scenario.examining(MARITAL_STATUS, scenario.xuanHoa());
        clock.set("2026-11-02T08:00");
        CaughtUp.in(application);
        try (var city = SignedIn.as("quantri.thanhpho", port, width)) {
            var page = city.page();
            city.visit("/reports/2026-Q4", "report-map");
            var ward = page.locator(".map-sheet a[aria-label^='Phường Xuân Hòa:']");
            assertThat(ward).hasAttribute("aria-label", Pattern.compile("Phường Xuân Hòa: [\\d.]+ hồ sơ"));
            var words = String.valueOf(ward.getAttribute("aria-label"));
            var late = words.replaceAll("\\D", "");
            var table = page.locator(
                    "#map-table tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Phường Xuân Hòa"));
            assertThat(table.locator("td").nth(11)).hasText(Pattern.compile("[\\d.]*"));
            assertThat(table.locator("td").nth(11).innerText().replace(".", "")).isEqualTo(late);

            page.locator(
                            ".report-by a",
                            new com.microsoft.playwright.Page.LocatorOptions()
                                    .setHasText(Pattern.compile("^Đang giải quyết$")))
                    .click();
            assertThat(page.locator(".map figcaption")).hasText("Đang giải quyết, Quý IV năm 2026");
            ward.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Đang giải quyết");
        }
    }

    @Test
    void theLeaderOfOneUnitIsShownNoMapOfOthers() throws IOException {
        everyUnitIsASquare();
        var browser = new PlainBrowser(port);
        browser.logIn("phochutich.xuanhoa", "motcua2026");
        assertThat(browser.get("/reports/2026-Q4").body()).doesNotContain("map-sheet");
        assertThat(browser.get("/reports/2026-Q4?by=UNIT").body()).doesNotContain("map-sheet");
    }
}
