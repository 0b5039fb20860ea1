package vn.motcua.queue.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.queue.Boards;
import vn.motcua.queue.Bookings;
import vn.motcua.queue.Days;
import vn.motcua.queue.Devices;
import vn.motcua.queue.Devices.Kind;
import vn.motcua.queue.LineId;
import vn.motcua.queue.Priority;
import vn.motcua.queue.QueueScenario;
import vn.motcua.queue.Rooms;
import vn.motcua.queue.TicketState;
import vn.motcua.queue.Tickets;
import vn.motcua.shared.CivilTime;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.Browser;
import vn.motcua.testing.TestClock;

/** From the touch screen to the counter, in the hall of Xuân Hòa. */
@ApplicationTest
class HallJourney {

    private static final int WALL = 1920;

    @LocalServerPort
    int port;

    @Autowired
    QueueScenario scenario;

    @Autowired
    Devices devices;

    @Autowired
    Tickets tickets;

    @Autowired
    Bookings bookings;

    @Autowired
    Boards boards;

    @Autowired
    Days days;

    @Autowired
    Rooms rooms;

    @Autowired
    Units units;

    @Autowired
    TestClock clock;

    UnitId unit;
    LineId civil;
    LineId social;

    @BeforeEach
    void theHall() {
        clock.set("2026-11-02T08:00");
        unit = units.findByCode("27139").orElseThrow().id();
        civil = line("A", "Hộ tịch, chứng thực");
        social = line("B", "Bảo trợ xã hội, người có công, hộ kinh doanh");
        scenario.counter(unit, 1, civil);
        scenario.counter(unit, 2, civil, social);
    }

    private LineId line(String letter, String name) {
        return rooms.keep(
                        new Rooms.LineDraft(unit, letter, name, "Line " + letter, List.of(), 3, true),
                        scenario.administrator(unit))
                .orThrow();
    }

    private String link(Kind kind) {
        return devices.make(unit, kind, "Cửa chính", scenario.administrator(unit))
                .orThrow();
    }

    @Test
    void aNumberIsTakenCalledAndServedAndTheWaitIsRecorded() {
        clock.set("2026-11-04T08:00");
        try (var hall = Browser.open(port, Browser.DESK);
                var wall = Browser.open(port, WALL);
                var officer = Browser.open(port, Browser.DESK)) {
            Hall.register(hall, link(Kind.TOUCH));
            scenario.taken(unit, social);
            hall.page().reload();
            Hall.look(hall, "touch");
            hall.page().getByLabel("Người từ đủ 80 tuổi").check();
            hall.page().waitForNavigation(() -> button(hall, "Hộ tịch").click());
            assertThat(hall.page().locator(".slip-number")).containsText("A001");
            assertThat(hall.page().locator("html")).hasAttribute("data-paper", "printed");
            assertThat(hall.page().locator(".slip-ahead")).hasText("Ông/Bà là người tiếp theo");
            Hall.look(hall, "paper");
            isPrintedOnOnePaperOfAThermalPrinter(hall.page());

            Hall.register(wall, link(Kind.CALL));
            clock.advance(Duration.ofMinutes(9));
            Hall.signIn(officer, "tiepnhan1.xuanhoa", "/queue");
            var page = officer.page();
            Hall.look(officer, "seats");
            page.waitForNavigation(() -> page.keyboard().press("1"));
            Hall.look(officer, "counter-free");
            main(page);
            assertThat(page.locator(".queue-number")).containsText("A001");
            assertThat(page.locator(".queue-now")).containsText("Người cao tuổi");
            Hall.look(officer, "counter-calling");
            assertThat(wall.page().locator(".is-calling")).containsText("A001");
            assertThat(wall.page().locator(".is-calling")).containsText("Quầy 1");
            Hall.look(wall, "screen");

            clock.advance(Duration.ofMinutes(1));
            main(page);
            assertThat(page).hasURL(Pattern.compile(".*/desk$"));
            clock.advance(Duration.ofMinutes(6));
            page.navigate("/queue");
            Hall.look(officer, "counter-serving");
            page.waitForNavigation(() -> page.keyboard().press("1"));
            assertThat(page.locator(".queue-now")).containsText("Chưa có người chờ");
            page.waitForNavigation(() -> page.getByText("Rời quầy").click());
        }
        var figures = days.figures(unit, CivilTime.day(clock.instant()), scenario.leader(unit)).stream()
                .filter(it -> it.line().equals(civil))
                .findFirst()
                .orElseThrow();
        assertThat(figures.served()).isEqualTo(1);
        assertThat(figures.medianSeconds()).isEqualTo(9 * 60);
        assertThat(figures.serviceSeconds()).isEqualTo(7 * 60);
    }

    private static void isPrintedOnOnePaperOfAThermalPrinter(Page page) {
        var pdf = page.pdf(
                new Page.PdfOptions().setPreferCSSPageSize(true).setPath(Hall.PICTURES.resolve("queue-paper.pdf")));
        try (var paper = Loader.loadPDF(pdf)) {
            assertThat(paper.getNumberOfPages()).isEqualTo(1);
            assertThat(paper.getPage(0).getMediaBox().getWidth() / 72 * 25.4).isCloseTo(80, within(0.5));
            assertThat(new PDFTextStripper().getText(paper)).contains("A001").doesNotContain("Xong", "English");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void main(Page page) {
        page.waitForNavigation(() -> page.keyboard().press("Control+Enter"));
    }

    private static Locator button(Browser hall, String text) {
        return hall.page().locator(".touch-lines button", new Page.LocatorOptions().setHasText(text));
    }

    @Test
    void withoutConnectionTheScreenGivesNumbersFromItsReserveAndEntersThemLater() {
        clock.set(LocalDateTime.now(CivilTime.ZONE).withNano(0).toString().substring(0, 16));
        try (var hall = Browser.open(port, Browser.DESK)) {
            Hall.register(hall, link(Kind.TOUCH));
            var page = hall.page();
            assertThat(page.locator("[data-touch][data-ready]")).isVisible();
            page.waitForFunction("() => JSON.parse(localStorage.getItem('queue') ?? '{}').blocks?.length > 0");

            page.context().setOffline(true);
            button(hall, "Hộ tịch").click();
            assertThat(page.locator(".slip-number")).hasText(Pattern.compile("AN\\d{3}"));
            var first = page.locator(".slip-number").textContent();
            Hall.look(hall, "paper-offline");
            page.getByText("Xong").click();
            page.reload();
            assertThat(page.locator("[data-offline]")).isVisible();
            Hall.look(hall, "touch-offline");
            button(hall, "Hộ tịch").click();
            assertThat(page.locator(".slip-number")).hasText(Pattern.compile("AN\\d{3}"));
            assertThat(page.locator(".slip-number").textContent()).isNotEqualTo(first);

            page.context().setOffline(false);
            page.waitForFunction("() => JSON.parse(localStorage.getItem('queue')).given.length === 0");
            assertThat(boards.of(unit).find(civil).orElseThrow().waiting())
                    .extracting(it -> it.label())
                    .contains(first);
        }
    }

    @Test
    void aWallWithoutConnectionKeepsWhatItKnewAndSaysSinceWhen() {
        clock.set("2026-11-05T09:00");
        for (int i = 0; i < 7; i++) {
            scenario.taken(unit, i % 3 == 0 ? social : civil, i == 4 ? Priority.DISABLED : Priority.NONE);
        }
        try (var wall = Browser.open(port, WALL)) {
            Hall.register(wall, link(Kind.CALL));
            assertThat(wall.page().locator(".board-next")).containsText("A001");
            wall.page().context().setOffline(true);
            assertThat(wall.page().locator("[data-lost]"))
                    .containsText(Pattern.compile("Mất kết nối từ \\d\\d:\\d\\d"));
            assertThat(wall.page().locator(".board-next")).containsText("A001");
            Hall.look(wall, "screen-lost");
            wall.page().context().setOffline(false);
            assertThat(wall.page().locator("[data-lost]")).isHidden();
        }
    }

    @Test
    void aCitizenBooksOnATelephoneComesAndFollowsTheNumber() {
        clock.set("2026-11-06T08:00");
        // the screen of the hall runs no scripts here: every step is a plain form
        try (var citizen = Browser.open(port, Browser.PHONE);
                var hall = Browser.withoutScripts(port)) {
            var page = citizen.page();
            page.navigate("/queue/book");
            Hall.look(citizen, "book");
            page.selectOption("#unit", "27139");
            page.locator("main button").click();
            page.getByText("Hộ tịch, chứng thực").click();
            Hall.look(citizen, "book-day");
            page.getByText("06/11/2026").click();
            page.getByLabel("09:00").check();
            page.getByLabel("Họ và tên").fill("Nguyễn Thử Nghiệm");
            page.getByLabel("Số điện thoại").fill("12");
            Hall.look(citizen, "book-who");
            page.locator("main button").click();
            assertThat(page.locator(".notice-error")).containsText("số điện thoại");
            page.getByLabel("Số điện thoại").fill("0000012345");
            page.locator("main button").click();
            assertThat(page.locator("h1")).containsText("09:00 thứ Sáu, 06/11/2026");
            Hall.look(citizen, "booking");
            var code = page.locator(".code-large").textContent();

            clock.set("2026-11-06T08:50");
            Hall.register(hall, link(Kind.TOUCH));
            hall.page().locator("#code").fill("http://127.0.0.1/queue/bookings/" + code);
            hall.page().getByText("Báo đã đến").click();
            var label = Objects.requireNonNull(
                            hall.page().locator(".slip-number").textContent())
                    .replace("Số thứ tự", "")
                    .strip();
            page.reload();
            assertThat(page.locator("main")).containsText("Đã đến và lấy số");

            var secret = hall.page().url().substring(hall.page().url().lastIndexOf('/') + 1);
            page.navigate("/queue/tickets/" + secret);
            assertThat(page.locator("h1")).hasText(label);
            assertThat(page.locator(".ticket-now")).hasText("Ông/Bà là người tiếp theo");
            Hall.look(citizen, "ticket");
            page.getByText("Tôi không chờ nữa").click();
            assertThat(page.locator(".ticket-now")).containsText("không còn chờ");
            assertThat(tickets.findByCode(secret).orElseThrow().state()).isEqualTo(TicketState.LEFT);
        }
    }

    @Test
    void everyScreenFitsATelephoneToo() {
        clock.set("2026-11-09T09:00");
        try (var administrator = Browser.open(port, Browser.PHONE);
                var touch = Browser.open(port, Browser.PHONE);
                var wall = Browser.open(port, Browser.PHONE);
                var officer = Browser.open(port, Browser.PHONE);
                var leader = Browser.open(port, Browser.PHONE)) {
            Hall.signIn(administrator, "quantri.xuanhoa", "/queue/setup");
            administrator.page().locator("#device-name").fill("Cửa phụ");
            administrator.page().getByLabel("Màn hình lấy số").check();
            administrator
                    .page()
                    .waitForNavigation(() ->
                            administrator.page().getByText("Tạo đường dẫn").click());
            Hall.look(administrator, "setup");
            var link = administrator.page().locator(".notice-done .mono").textContent();
            Hall.withPrinter(touch);
            touch.page().navigate("/queue/device/" + link.substring(link.lastIndexOf('/') + 1));
            Hall.look(touch, "device");
            touch.page()
                    .waitForNavigation(() -> touch.page().locator("main button").click());
            Hall.look(touch, "touch");
            touch.page().waitForNavigation(() -> button(touch, "Hộ tịch").click());
            Hall.look(touch, "paper");
            scenario.taken(unit, civil, Priority.PREGNANT);

            Hall.signIn(officer, "tiepnhan2.xuanhoa", "/queue");
            officer.page()
                    .waitForNavigation(
                            () -> officer.page().getByText("Ngồi quầy 2").click());
            main(officer.page());
            Hall.look(officer, "counter-calling");
            Hall.register(wall, link(Kind.CALL));
            Hall.look(wall, "screen");
            officer.page().waitForNavigation(() -> officer.page()
                    .getByText("Vắng mặt, gọi số tiếp theo")
                    .click());
            officer.page().waitForNavigation(() -> officer.page()
                    .locator("form[action$=miss] button")
                    .last()
                    .click());
            Hall.look(officer, "counter-missed");
            officer.page()
                    .waitForNavigation(
                            () -> officer.page().getByText("Rời quầy").click());

            Hall.signIn(leader, "giamdoc.xuanhoa", "/queue/day");
            Hall.look(leader, "day");
            leader.page()
                    .waitForNavigation(
                            () -> leader.page().locator("tbody a").first().click());
            Hall.look(leader, "day-tickets");
        }
    }
}
