package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.identity.IdentityScenario.TAN_VINH_LOC;
import static vn.motcua.identity.IdentityScenario.XUAN_HOA;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.organization.Units;
import vn.motcua.testing.ApplicationTest;

/** The trail as auditors and administrators read it. */
@ApplicationTest
class AuditScreensIT {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    AuditTrail trail;

    @Autowired
    Units units;

    @Autowired
    JdbcClient db;

    IdentityScenario here;
    IdentityScenario there;
    IdentityScenario.Person actor;

    @BeforeEach
    void arrange() {
        here = new IdentityScenario(accounts, LocalDate.parse("2026-01-01"), XUAN_HOA);
        there = new IdentityScenario(accounts, LocalDate.parse("2026-01-01"), TAN_VINH_LOC);
        actor = here.person();
    }

    private PlainBrowser signedIn(Role role) {
        var person = here.personWithOwnPassword(db);
        here.give(person, role, XUAN_HOA);
        var browser = new PlainBrowser(port);
        browser.logIn(person.loginName(), IdentityScenario.PASSWORD);
        return browser;
    }

    private void acts(String action, String subject, int times) {
        trail.recordAll(IntStream.range(0, times)
                .mapToObj(i -> new AuditEntry(action, actor.id().toString(), subject, Map.of("n", "lần-" + i)))
                .toList());
    }

    @Test
    void anAuditorFindsWhatOnePersonDidOfOneKindOnOneDay() {
        acts(
                "register.printed",
                "unit:" + units.findByCode("27139").orElseThrow().id().value(),
                1);
        acts("file.opened", "x:1", 1);
        var auditor = signedIn(Role.AUDITOR);
        var of = "/audit?actor=" + actor.loginName();

        assertThat(auditor.get(of).body())
                .contains("In sổ theo dõi", "Phường Xuân Hòa", "Mở tệp", "Mây Thử Nghiệm", "08:00 thứ Hai, 02/11/2026");
        assertThat(table(auditor, of + "&action=file.opened"))
                .contains("Mở tệp")
                .doesNotContain("In sổ theo dõi");
        assertThat(auditor.get(of + "&from=03/11/2026&until=04/11/2026").body()).contains("Không có mục nào");
        assertThat(auditor.get(of + "&from=hôm-nay".replace("ô", "o")).statusCode())
                .isEqualTo(422);
        assertThat(auditor.get("/audit?actor=khong.co.ai").body()).contains("Không có mục nào");
        assertThat(table(auditor, "/audit?subject=" + actor.loginName())).contains("Mở tài khoản");
    }

    @Test
    void daysAndMomentsOfDetailsAreShownAsOfficialsWriteThem() {
        trail.record(new AuditEntry(
                "file.opened",
                actor.id().toString(),
                "x:2",
                Map.of("until", "2026-03-04", "promised", "2026-11-03T10:00:00.123Z", "code", "2026-13-77")));
        assertThat(table(signedIn(Role.AUDITOR), "/audit?actor=" + actor.loginName()))
                .contains("04/3/2026", "03/11/2026 17:00", "2026-13-77")
                .doesNotContain("2026-03-04", "T10:00");
    }

    private static String table(PlainBrowser who, String path) {
        var page = who.get(path).body();
        return page.substring(page.indexOf("<table>"));
    }

    @Test
    void aLongTrailIsTurnedPageByPageWithoutRepeatingOrSkipping() {
        acts("file.opened", "pages:" + UUID.randomUUID(), 120);
        var auditor = signedIn(Role.AUDITOR);
        var seen = new java.util.TreeSet<String>();
        var path = "/audit?action=file.opened&actor=" + actor.loginName();
        for (int pages = 0; !path.isEmpty(); pages++) {
            assertThat(pages).isLessThan(3);
            var body = auditor.get(path).body();
            java.util.regex.Pattern.compile("n: (lần-\\d+)")
                    .matcher(body)
                    .results()
                    .forEach(it -> {
                        assertThat(seen.add(it.group(1))).as(it.group(1)).isTrue();
                    });
            var next = java.util.regex.Pattern.compile("href=\"([^\"]+)\" rel=\"next\"")
                    .matcher(body);
            path = next.find() ? next.group(1).replace("&amp;", "&") : "";
        }
        assertThat(seen).hasSize(120);
    }

    @Test
    void aUnitsAdministratorReadsOnePersonOfTheUnitAtATime() {
        acts("file.opened", "x:2", 1);
        var stranger = there.person();
        var unit = signedIn(Role.UNIT_ADMINISTRATOR);

        assertThat(unit.get("/audit?actor=" + actor.loginName()).body()).contains("Mở tệp");
        for (var path :
                List.of("/audit", "/audit?actor=" + stranger.loginName(), "/audit?subject=" + actor.loginName())) {
            var answer = unit.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).contains("IDN_160_NOT_YOUR_TRAIL");
        }
        assertThat(unit.get("/audit/verification").statusCode()).isEqualTo(403);
    }

    @Test
    void whoReadsTheTrailStandsInItToo() {
        var auditor = signedIn(Role.AUDITOR);
        auditor.get("/audit?actor=" + actor.loginName());

        assertThat(db.sql("select count(*) from audit.entry where action = 'audit.read' and subject = :subject")
                        .param("subject", "account:" + actor.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theChainIsVerifiedFromTheScreen() {
        var auditor = signedIn(Role.AUDITOR);
        assertThat(auditor.get("/audit/verification").body()).contains("Số khối", "Dấu khối cuối");
        var answer = auditor.submit("/audit/verification", "/audit/verification", Map.of());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Nhật ký còn nguyên vẹn", "Đã kiểm tra đến khối");
    }
}
