package vn.motcua.dossier.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;
import static vn.motcua.dossier.DossierScenario.key;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.dossier.Acted;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.OfficeScenario;
import vn.motcua.dossier.OfficeScenario.Office;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.IdentityScenario;
import vn.motcua.organization.Units;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.Browser;
import vn.motcua.testing.ReadPdf;
import vn.motcua.testing.TestClock;

/** A chair goes on leave, the director signs by authority, the paper ends, the work is back. */
@ApplicationTest
class LeaderOnLeaveJourney {

    @LocalServerPort
    int port;

    @Autowired
    DossierScenario scenario;

    @Autowired
    OfficeScenario offices;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Units units;

    @Autowired
    TestClock clock;

    Office office;

    @BeforeEach
    void anOfficeOpens() {
        clock.set("2026-11-09T08:00");
        office = offices.open(units.findByCode("26737").orElseThrow().id());
    }

    @Test
    void theDirectorSignsForTheChairUntilThePaperEnds() {
        var first = waiting();
        var second = waiting();
        try (var chair = as(office.chair())) {
            issueAPaper(chair);
            goOnLeave(chair);
        }
        try (var director = as(office.director())) {
            var page = director.page();
            page.navigate("/duty");
            assertThat(page.locator("aside")).containsText("ký TUQ. cho Chủ tịch Thử Nghiệm, theo 21/GUQ-UBND");
            director.look("duty");
            page.navigate("/work");
            assertThat(page.locator("main")).containsText(first.code());
            step(page, first, "approve");
            step(page, first, "sign-apology");
            assertThat(page.locator("main")).containsText("TUQ. CHỦ TỊCH, theo 21/GUQ-UBND");
            printedLine(page, first);

            clock.set("2026-11-14T00:00");
            signedInAgain(page, office.director());
            page.navigate("/dossiers/" + second.dossier() + "/acts/approve");
            assertThat(page.locator("main")).containsText("Văn bản 21/GUQ-UBND đã hết hiệu lực sau ngày 13/11/2026");
            page.navigate("/work");
            assertThat(page.locator("main")).not().containsText(second.code());
        }
        try (var chair = as(office.chair())) {
            chair.page().navigate("/work");
            assertThat(chair.page().locator("main")).containsText(second.code());
            assertThat(chair.page().locator("main")).containsText(first.code());
        }
    }

    @Test
    void thePagesOfARosterFitADeskAndATelephone() {
        clock.set("2026-11-09T08:00");
        for (int width : new int[] {Browser.DESK, Browser.PHONE}) {
            try (var chair = SignedIn.as("chutich.xuanhoa", port, width)) {
                chair.visit("/duty?week=2026-11-02", "duty-demo");
                chair.visit("/authority", "authority-demo");
                chair.visit("/authority/new", "authority-new");
                chair.visit("/absences", "absences-demo");
                chair.visit("/stranded", "stranded");
                printedRoster(chair.page());
            }
            try (var city = SignedIn.as("quantri.thanhpho", port, width)) {
                city.visit("/secondments", "secondments");
            }
        }
    }

    private static void printedRoster(Page page) {
        var answer = page.request().get("/duty/print?week=2026-11-02", RequestOptions.create());
        try (var pdf = new ReadPdf(answer.body())) {
            assertThat(pdf.text()).contains("LỊCH TRỰC", "Mây Thị Sớm", "Sông Văn Dài", "Thứ Bảy, 07/11/2026");
            assertThat(pdf.pages()).isEqualTo(1);
        }
    }

    private void issueAPaper(SignedIn chair) {
        var page = chair.page();
        page.navigate("/authority");
        chair.look("authority-empty");
        page.keyboard().press("F2");
        page.waitForURL("**/authority/new");
        page.locator("[name=number]").fill("21/GUQ-UBND");
        page.locator("[name=basis]").fill("Quy chế làm việc của Ủy ban nhân dân");
        page.locator("[name=receiver]").selectOption(office.director().toString());
        page.locator("[name=from]").fill("09/11/2026");
        page.locator("[name=last]").fill("08/11/2026");
        page.locator("[name=procedure][value='" + MARITAL_STATUS + "']").check();
        page.keyboard().press("Control+Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Ngày kết thúc đứng trước ngày bắt đầu");
        assertThat(page.locator("[name=number]")).hasValue("21/GUQ-UBND");
        chair.look("authority-refused");
        page.locator("[name=last]").fill("13/11/2026");
        page.keyboard().press("Control+Enter");
        page.waitForURL(Pattern.compile(".*/authority/[0-9a-f-]{36}\\?issued=true"));
        assertThat(page.locator("main")).containsText("TUQ. CHỦ TỊCH");
        chair.look("authority-paper");
        page.navigate("/authority");
        chair.look("authority-list");
    }

    private void goOnLeave(SignedIn chair) {
        var page = chair.page();
        page.navigate("/absences");
        page.locator("[name=kind]").selectOption("LEAVE");
        page.locator("[name=from]").fill("09/11/2026");
        page.locator("[name=last]").fill("13/11/2026");
        page.locator("[name=substitute]").selectOption(office.deputy().toString());
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("tbody")).containsText("Chủ tịch Thử Nghiệm");
        chair.look("absences");
    }

    private static void step(Page page, Acted dossier, String act) {
        page.navigate("/dossiers/" + dossier.dossier() + "/acts/" + act);
        if (act.equals("sign-apology")) {
            page.locator("[name=newDate]").fill("27/11/2026");
            page.locator("[name=reason]").fill("Chờ xác minh nơi cư trú trước đây");
        }
        page.keyboard().press("Control+Enter");
        page.waitForURL("**/dossiers/" + dossier.dossier() + "?done=" + act);
    }

    /** Read back from the PDF that the director opens. */
    private static void printedLine(Page page, Acted dossier) {
        var answer = page.request().get("/dossiers/" + dossier.dossier() + "/forms/apology", RequestOptions.create());
        try (var pdf = new ReadPdf(answer.body())) {
            assertThat(pdf.text()).contains("TUQ. CHỦ TỊCH", "Giám đốc Thử Nghiệm");
            assertThat(pdf.text().replaceAll("\\s+", " ")).contains("GIÁM ĐỐC TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG");
        }
    }

    private Acted waiting() {
        var application = scenario.application(MARITAL_STATUS, office.unit());
        var admitted = dossiers.enter(Action.ADMIT, application, offices.officer(office.desk()), key())
                .orThrow();
        var passedOn = act(admitted, Action.PASS_ON, new Details.Note(""), office.desk());
        var taken = act(passedOn, Action.TAKE, new Details.Note(""), office.examiner());
        var drafted = act(taken, Action.DRAFT, new Details.Draft(true, "Cấp giấy"), office.examiner());
        return act(drafted, Action.SUBMIT, new Details.Note(""), office.examiner());
    }

    private Acted act(Acted last, Action action, Details details, AccountId by) {
        return scenario.act(last, action, details, offices.officer(by));
    }

    private SignedIn as(AccountId who) {
        return SignedIn.as(offices.loginName(who), IdentityScenario.PASSWORD, port);
    }

    private void signedInAgain(Page page, AccountId who) {
        SignedIn.signIn(page, offices.loginName(who), IdentityScenario.PASSWORD);
    }
}
