package vn.motcua.identity.internal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.IdentityScenario;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.Browser;
import vn.motcua.testing.TestClock;

/** Accounts, rights, the second factor and the trail, in a real browser. */
@ApplicationTest
class AccessJourney {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcSecondFactors factors;

    @Autowired
    SecretBox box;

    @Autowired
    Units units;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    UnitId ward;
    IdentityScenario scenario;

    @BeforeEach
    void arrange() {
        ward = units.findByCode("27139").orElseThrow().id();
        scenario = new IdentityScenario(accounts, LocalDate.parse("2026-01-01"), ward);
    }

    @AfterEach
    void putTheClockBack() {
        clock.set("2026-11-02T08:00");
    }

    private IdentityScenario.Person person(Role role) {
        var person = scenario.personWithOwnPassword(db);
        scenario.give(person, role, ward);
        return person;
    }

    private static void password(Page page, String loginName, String password) {
        page.navigate("/login");
        page.getByLabel("Tên đăng nhập").fill(loginName);
        page.getByLabel("Mật khẩu").fill(password);
        page.keyboard().press("Enter");
        page.waitForURL(it -> !it.endsWith("/login"));
    }

    private Browser signedIn(IdentityScenario.Person person, int width) {
        var browser = Browser.open(port, width);
        password(browser.page(), person.loginName(), IdentityScenario.PASSWORD);
        return browser;
    }

    private static void look(Browser browser) {
        browser.assertAccessible();
        browser.assertFits();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESK, Browser.PHONE})
    void anAdministratorOpensAnAccountAndGivesItADuty(int width) {
        var name = "moi." + UUID.randomUUID().toString().substring(0, 8);
        try (var browser = signedIn(person(Role.UNIT_ADMINISTRATOR), width)) {
            var page = browser.page();
            page.navigate("/accounts");
            look(browser);
            page.keyboard().press("Alt+n");
            page.getByLabel("Họ và tên").fill("Lá Thị Xanh");
            page.getByLabel("Chức vụ").fill("Công chức Tư pháp - Hộ tịch");
            page.getByLabel("Tên đăng nhập").fill(name);
            look(browser);
            page.keyboard().press("Enter");
            assertThat(page.getByText("Mật khẩu tạm của Lá Thị Xanh")).isVisible();
            look(browser);

            page.locator("#role").selectOption("EXAMINING_OFFICER");
            page.locator("input[name=fields][value=ho-tich]").check();
            press(page, "Giao nhiệm vụ");
            assertThat(page.locator(".drafts")).containsText("Chuyên viên thẩm định");
            page.locator(".drafts summary").click();
            look(browser);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESK, Browser.PHONE})
    void whatTouchesAnAuditorIsProposedByOneAndConfirmedByAnother(int width) {
        var newcomer = scenario.person();
        db.sql(
                        "update identity.proposal set status = 'DECLINED', decided_by = proposed_by, decided_at = now() where status = 'OPEN'")
                .update();
        try (var first = signedIn(person(Role.CITY_ADMINISTRATOR), width);
                var second = signedIn(person(Role.CITY_ADMINISTRATOR), width)) {
            var page = first.page();
            page.navigate("/accounts/" + newcomer.id());
            page.locator("#role").selectOption("AUDITOR");
            page.locator("#reason").fill("Theo Quyết định số 12/QĐ-UBND");
            press(page, "Giao nhiệm vụ");
            assertThat(page.getByText("Đã gửi đề nghị")).isVisible();
            look(first);
            page.navigate("/proposals");
            assertThat(page.getByText("Rút đề nghị")).isVisible();

            var other = second.page();
            other.navigate("/proposals");
            look(second);
            other.getByText("Xác nhận", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(other.getByText("Không có đề nghị nào đang chờ")).isVisible();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESK, Browser.PHONE})
    void aLeaderTiesTheTelephoneToTheAccountAndLogsInWithIt(int width) {
        var leader = person(Role.UNIT_LEADER);
        try (var browser = signedIn(leader, width)) {
            var page = browser.page();
            page.navigate("/account/second-factor");
            look(browser);
            page.getByLabel("Mật khẩu đang dùng").fill(IdentityScenario.PASSWORD);
            page.keyboard().press("Enter");
            assertThat(page.locator(".qr")).isVisible();
            look(browser);
            page.getByLabel("Mã xác thực").fill(code(leader));
            page.keyboard().press("Enter");
            assertThat(page.locator(".codes li")).hasCount(10);
            look(browser);

            clock.advance(Duration.ofSeconds(30));
            press(page, "Đăng xuất");
            password(page, leader.loginName(), IdentityScenario.PASSWORD);
            assertThat(page.locator("h1")).hasText("Nhập mã xác thực");
            look(browser);
            page.keyboard().type(code(leader));
            page.keyboard().press("Enter");
            assertThat(page).hasURL("http://127.0.0.1:" + port + "/work");
        }
    }

    private String code(IdentityScenario.Person of) {
        var secret = box.open(
                        factors.find(of.id()).orElseThrow().secret(), of.id().toString())
                .orElseThrow();
        return Totp.code(secret, Totp.step(clock.instant()));
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESK, Browser.PHONE})
    void anAuditorReadsTheTrailAndVerifiesIt(int width) {
        try (var browser = signedIn(person(Role.AUDITOR), width)) {
            var page = browser.page();
            page.navigate("/audit");
            look(browser);
            page.getByText("Kiểm tra tính nguyên vẹn").click();
            press(page, "Kiểm tra từ đầu");
            assertThat(page.getByText("Nhật ký còn nguyên vẹn")).isVisible();
            look(browser);
        }
    }

    @Test
    void aTokenIsMadeAndShownOnce() {
        try (var browser = signedIn(person(Role.RECEPTION_OFFICER), Browser.PHONE)) {
            var page = browser.page();
            page.navigate("/account/tokens");
            page.getByLabel("Tên", new Page.GetByLabelOptions().setExact(true)).fill("Bảng số thứ tự");
            page.getByLabel("Hết hạn ngày").fill("31/12/2026");
            page.getByLabel("Mật khẩu đang dùng").fill(IdentityScenario.PASSWORD);
            press(page, "Tạo mã truy cập");
            assertThat(page.locator(".secret")).containsText("mct_");
            look(browser);
            page.setViewportSize(Browser.DESK, 900);
            look(browser);
        }
    }
}
