package vn.motcua.administration.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.dossier.web.SignedIn;
import vn.motcua.organization.Units;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.Browser;
import vn.motcua.testing.TestClock;

/** Administrators at work in a real browser; what they change they take back, for all tests share the city. */
@ApplicationTest
class AdministrationJourney {

    private static final String CITY = "quantri.thanhpho";

    @LocalServerPort
    int port;

    @Autowired
    DossierScenario scenario;

    @Autowired
    Units units;

    @Autowired
    TestClock clock;

    @BeforeEach
    void aQuietWeek() {
        clock.set("2026-09-14T08:00");
    }

    @AfterEach
    void monday() {
        clock.set("2026-11-02T08:00");
    }

    @Test
    void aClosureIsPreviewedWithItsPromisesSavedByKeyAndWithdrawn() {
        var dossier = scenario.examining(
                MARITAL_STATUS, units.findByCode("26732").orElseThrow().id());
        try (var administrator = SignedIn.as(CITY, port)) {
            var page = administrator.page();
            page.navigate("/administration");
            page.keyboard().press("j");
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            page.getByText("Lịch làm việc Thành phố Hồ Chí Minh").click();
            page.getByLabel("Ngày", new Page.GetByLabelOptions().setExact(true)).fill("16/9/2026");
            page.getByLabel("Loại ngày").selectOption("CLOSURE");
            page.getByLabel("Cách nói với người dân").fill("nghỉ chống bão");
            page.getByLabel("Căn cứ").fill("Công điện 09/CĐ-UBND");
            act(page);
            assertThat(page.locator("h1")).hasText("Hẹn trả thay đổi thế nào");
            assertThat(page.locator("main")).containsText(dossier.code());
            assertThat(page.locator("main")).containsText("17:00 thứ Sáu, 18/9/2026");
            administrator.look("administration-preview");
            act(page);
            assertThat(page.locator("main")).containsText("16/9/2026 nghỉ chống bão");
            administrator.look("administration-change");

            page.navigate("/administration/calendars/79?day=2026-09-16");
            administrator.look("administration-day");
            page.getByRole(AriaRole.BUTTON, named("Xem trước khi thu hồi")).click();
            assertThat(page.locator("main")).containsText("không còn nghỉ chống bão ngày 16/9/2026");
            act(page);
            page.navigate("/administration/calendars/79?year=2026");
            assertThat(page.locator("main")).containsText("Đã thu hồi");
        }
    }

    @Test
    void aMistypedDayIsShownAgainWithWhatToDo() {
        try (var administrator = SignedIn.withoutScripts(CITY, port)) {
            var page = administrator.page();
            page.navigate("/administration/calendars/79");
            page.getByLabel("Ngày", new Page.GetByLabelOptions().setExact(true)).fill("32/9/2026");
            page.getByLabel("Căn cứ").fill("Công điện");
            page.getByRole(AriaRole.BUTTON, named("Xem trước")).click();
            assertThat(page.locator(".notice-error")).containsText("Ghi theo mẫu 24/11/2026");
            assertThat(page.getByLabel("Căn cứ")).hasValue("Công điện");
        }
    }

    @Test
    void aNoticeStandsOnTheFirstPageUntilItIsTakenDown() {
        try (var administrator = SignedIn.as(CITY, port);
                var citizen = Browser.open(port, Browser.PHONE)) {
            var page = administrator.page();
            page.navigate("/administration/notices");
            page.getByLabel("Cần lưu ý").check();
            page.getByLabel("Nội dung tiếng Việt").fill("Ngày 20/9 hệ thống bảo trì từ 12 giờ đến 13 giờ <b>");
            page.getByLabel("Nội dung tiếng Anh").fill("Maintenance on 20 September, 12:00 to 13:00.");
            page.getByLabel("Từ ngày").fill("14/9/2026");
            page.getByLabel("Đến hết ngày").fill("20/9/2026");
            act(page);
            administrator.look("administration-notices");
            for (var place : new String[] {"/", "/login", "/units/27139"}) {
                citizen.page().navigate(place);
                assertThat(citizen.page().locator("main")).containsText("từ 12 giờ đến 13 giờ <b>");
            }
            citizen.page().navigate("/?lang=en");
            assertThat(citizen.page().locator("main")).containsText("Maintenance on 20 September");
            citizen.assertAccessible();
            page.getByText("Gỡ thông báo").first().click();
            assertThat(page.locator("main")).containsText("Đèn Văn Phố đã gỡ.");
            citizen.page().navigate("/");
            assertThat(citizen.page().locator("main")).not().containsText("từ 12 giờ");
        }
    }

    @Test
    void aProcessIsEditedByKeysAndWaitsForSomebodyElse() {
        try (var administrator = SignedIn.as(CITY, port)) {
            var page = administrator.page();
            page.navigate("/catalogue/processes/1.001193");
            page.waitForNavigation(() -> page.keyboard().press("F4"));
            int last = page.locator(".steps > li").count();
            page.locator(".steps > li")
                    .nth(last - 1)
                    .getByRole(AriaRole.TEXTBOX)
                    .first()
                    .fill("Báo người dân");
            page.getByLabel("Áp dụng từ ngày").fill("01/12/2026");
            page.getByLabel("Số, ký hiệu").fill("12/QĐ-UBND");
            page.getByLabel("Ngày ký").fill("20/10/2026");
            page.getByLabel("Người ký").fill("Chủ tịch Ủy ban nhân dân Thành phố");
            page.getByLabel("Nội dung, lý do thay đổi").fill("Thêm bước báo người dân");
            act(page);
            assertThat(page.locator(".notice-error")).containsText("Mỗi bước cần tên");
            administrator.look("catalogue-process-refused");
            page.locator(".steps select").nth(last - 1).selectOption("Văn thư");
            page.locator("#hours-" + (last - 1)).fill("0,5");
            act(page);
            assertThat(page).hasURL(Pattern.compile(".*/catalogue/review"));
            assertThat(page.locator("main")).containsText("Thêm bước báo người dân");
            assertThat(page.locator("main")).containsText("chờ quản trị Thành phố khác xác nhận");
            administrator.look("catalogue-review-authored");
            page.getByLabel("Lý do từ chối").first().fill("Thử nghiệm xong");
            page.getByRole(AriaRole.BUTTON, named("Từ chối phiên bản này"))
                    .first()
                    .click();
            assertThat(page.locator("main")).not().containsText("Thêm bước báo người dân");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void aYearIsProposedByOneAdministratorAndAnotherDeclines(int width) {
        try (var one = SignedIn.as(CITY, port, width)) {
            var page = one.page();
            page.navigate("/administration/calendars/VN?year=2027");
            page.getByText("Công bố lịch nghỉ năm 2027").click();
            page.locator("[name=spoken]").last().fill("nghỉ hoán đổi");
            page.locator("[name=basis]").fill("Thông báo thử nghiệm số 77/TB-BNV");
            act(page);
            assertThat(page.locator(".notice-error")).containsText("Ghi theo mẫu 24/11/2026");
            page.locator("[name=spoken]").nth(15).fill("");
            act(page);
            assertThat(page.locator("main")).containsText("Người đề nghị không tự xác nhận");
            one.look("administration-year-proposed");
        }
        try (var other = SignedIn.as("quantri2.thanhpho", port, width)) {
            var page = other.page();
            page.navigate("/administration/calendars");
            page.getByText("Lịch nghỉ năm 2027 đang chờ xác nhận").click();
            assertThat(page.locator("main")).containsText("Thông báo thử nghiệm số 77/TB-BNV");
            other.look("administration-year-waiting");
            page.getByRole(AriaRole.BUTTON, named("Không đồng ý")).click();
            assertThat(page.locator("h1")).hasText("Công bố lịch nghỉ năm 2027");
            assertThat(page.locator("[name=basis]")).isVisible();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void theScreensOfTheCityFitAndEveryoneCanUseThem(int width) {
        try (var administrator = SignedIn.as(CITY, port, width)) {
            administrator.visit("/administration", "administration");
            administrator.visit("/administration/calendars", "administration-calendars");
            administrator.visit("/administration/calendars/VN?year=2026", "administration-calendar-nation");
            administrator.visit("/administration/calendars/79?day=2026-09-17", "administration-calendar-city");
            administrator.visit("/administration/years/2027", "administration-year");
            administrator.visit("/administration/codes", "administration-codes");
            administrator.visit("/administration/codes/27139", "administration-code");
            administrator.visit("/administration/notices", "administration-notices-empty");
            administrator.visit("/administration/units", "administration-units");
            administrator.visit("/administration/service-units", "administration-service-units");
            administrator.visit(
                    "/administration/service-units?scope=UNDER_CITY&field=OTHER", "administration-service-none");
            administrator.visit("/administration/service-units/MAU-202", "administration-service-unit");
            administrator.visit("/catalogue/processes", "catalogue-processes");
            administrator.visit("/catalogue/processes/1.004873", "catalogue-process");
            administrator.visit("/catalogue/contents/1.004873", "catalogue-content");
            administrator.visit("/catalogue/versions/1.004873", "catalogue-versions");
            administrator.visit("/catalogue/fields", "catalogue-fields");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void theScreensOfAUnitFitAndEveryoneCanUseThem(int width) {
        try (var administrator = SignedIn.as("quantri.xuanhoa", port, width)) {
            administrator.visit("/administration", "administration-unit");
            administrator.visit("/administration/calendars/27139", "administration-calendar-unit");
            administrator.visit("/administration/calendars/79", "administration-calendar-read");
            administrator.visit("/administration/centres/27139", "administration-centre");
            administrator.visit("/administration/neighbourhoods/27139", "administration-neighbourhoods");
            administrator.visit("/administration/notices", "administration-notices-unit");
        }
        try (var desk = SignedIn.as("tiepnhan1.xuanhoa", port, width)) {
            desk.visit("/moved-promises", "moved-promises");
        }
    }

    private static void act(Page page) {
        page.waitForNavigation(() -> page.keyboard().press("Control+Enter"));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(false);
    }
}
