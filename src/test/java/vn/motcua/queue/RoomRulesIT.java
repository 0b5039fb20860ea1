package vn.motcua.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Grant;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.identity.PlainBrowser;
import vn.motcua.identity.Rights;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;
import vn.motcua.queue.RoomRules.Change;
import vn.motcua.shared.Result;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** Rules are the whole city's and the database is shared: what a test lays down lies years ahead, and is taken back. */
@ApplicationTest
class RoomRulesIT {

    private static final LocalDate LATER = LocalDate.of(2029, 3, 1);
    private static final Officer CITY = officer(Role.CITY_ADMINISTRATOR);

    @LocalServerPort
    int port;

    @Autowired
    RoomRules rules;

    @Autowired
    QueueScenario scenario;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    @BeforeEach
    void monday() {
        clock.set("2026-11-02T08:00");
    }

    @AfterEach
    void takeBack() {
        db.sql("delete from queue.rule where from_day >= '2029-01-01'").update();
        db.sql("update queue.rule set until_day = null where until_day >= '2029-01-01'")
                .update();
        clock.set("2026-11-02T08:00");
    }

    @Test
    void aNewValueHoldsFromItsDayAndTheFormerOneUntilThen() {
        assertThat(lay(RoomRule.ELDERLY, 75, LATER, "Quyết định thử nghiệm")).isEqualTo(Result.done(LATER));
        assertThat(of(RoomRule.ELDERLY))
                .extracting(RoomRules.Dated::value, RoomRules.Dated::until)
                .containsExactly(tuple(80, LATER), tuple(75, null));
        // laid down again for the same day, and between: stretches never overlap
        lay(RoomRule.ELDERLY, 70, LATER, "Quyết định thử nghiệm sửa đổi");
        lay(RoomRule.ELDERLY, 78, LATER.minusMonths(1), "Quyết định thử nghiệm trước đó");
        assertThat(of(RoomRule.ELDERLY))
                .extracting(RoomRules.Dated::value, RoomRules.Dated::until)
                .containsExactly(tuple(80, LATER.minusMonths(1)), tuple(78, LATER), tuple(70, null));
    }

    @Test
    void aGroundOfPriorityCanEndAndTheRestCannot() {
        assertThat(lay(RoomRule.PREGNANT, null, LATER, "Thông báo thử nghiệm")).isEqualTo(Result.done(LATER));
        assertThat(of(RoomRule.PREGNANT)).singleElement().satisfies(it -> assertThat(it.until())
                .isEqualTo(LATER));
        assertThat(lay(RoomRule.SLOT_MINUTES, null, LATER, "Thông báo thử nghiệm"))
                .isEqualTo(Result.refused(QueueRefusal.QUE_143_RULE_NUMBER, 5, 240));
    }

    @Test
    void nonsenseThePastAndNoBasisAreRefused() {
        assertThat(lay(RoomRule.ELDERLY, 7, LATER, "Thử"))
                .isEqualTo(Result.refused(QueueRefusal.QUE_143_RULE_NUMBER, 50, 120));
        assertThat(lay(RoomRule.ELDERLY, 75, LocalDate.of(2026, 11, 1), "Thử"))
                .isEqualTo(Result.refused(QueueRefusal.QUE_144_RULE_DAY));
        assertThat(lay(RoomRule.ELDERLY, 75, LATER, " "))
                .isEqualTo(Result.refused(QueueRefusal.QUE_145_RULE_BASIS, 500));
        assertThat(rules.lay(new Change(RoomRule.ELDERLY, 75, LATER, "Thử"), officer(Role.UNIT_ADMINISTRATOR)))
                .isEqualTo(Result.refused(IdentityRefusal.IDN_403_NOT_ALLOWED));
        assertThat(of(RoomRule.ELDERLY)).hasSize(1);
    }

    @Test
    void whoLaidItDownIsKeptWithTheBasis() {
        lay(RoomRule.DAYS_AHEAD, 21, LATER, "Kế hoạch thử nghiệm 01");
        assertThat(db.sql("""
                        select details ->> 'basis' from audit.entry
                         where action = 'queue.rule-laid-down' and actor = :actor
                         order by position desc limit 1
                        """)
                        .param("actor", CITY.account().toString())
                        .query(String.class)
                        .single())
                .isEqualTo("Kế hoạch thử nghiệm 01");
    }

    @Test
    void theCitysAdministratorLaysItDownOnThePage() {
        var city = signedIn("quantri.thanhpho");
        var form =
                Map.of("rule", "TOLERANCE_MINUTES", "value", "20", "from", "01/03/2029", "basis", "Quy ước thử nghiệm");
        assertThat(city.submit("/queue/rules", "/queue/rules", form).statusCode())
                .isEqualTo(303);
        assertThat(city.get("/queue/rules").body()).contains("Quy ước thử nghiệm", "01/3/2029");
        assertThat(city.submit(
                                "/queue/rules",
                                "/queue/rules",
                                Map.of("rule", "TOLERANCE_MINUTES", "value", "20", "from", "mai", "basis", "Thử"))
                        .body())
                .contains("Ngày áp dụng chưa đọc được", "value=\"mai\"");
        assertThat(signedIn("quantri.xuanhoa").get("/queue/rules").statusCode()).isEqualTo(403);
    }

    @Test
    void aProceduresPageLeadsToBookingWhereADeskOffersIt() {
        scenario.line(scenario.commune().id(), "A", 2, "ho-tich");
        assertThat(new PlainBrowser(port).get("/procedures/1.004873").body())
                .contains("/queue/book?procedure=1.004873", "Đặt lịch hẹn làm thủ tục này");
    }

    private Result<LocalDate> lay(RoomRule rule, Integer value, LocalDate from, String basis) {
        return rules.lay(new Change(rule, value, from, basis), CITY);
    }

    private List<RoomRules.Dated> of(RoomRule rule) {
        return rules.list().stream().filter(it -> it.rule() == rule).toList();
    }

    private static Officer officer(Role role) {
        var city = new UnitId(79);
        return new Officer(
                new AccountId(UUID.randomUUID()),
                "Nắng Thử Nghiệm",
                "Quản trị",
                city,
                new Rights(List.of(new Grant(city, role, Set.of()))));
    }

    private PlainBrowser signedIn(String loginName) {
        var browser = new PlainBrowser(port);
        assertThat(browser.logIn(loginName, "motcua2026").statusCode()).isEqualTo(303);
        return browser;
    }
}
