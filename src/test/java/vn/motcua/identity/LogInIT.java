package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

@ApplicationTest
class LogInIT {

    private static final String SESSION = "motcua";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    PlainBrowser browser;
    IdentityScenario.Person person;

    @BeforeEach
    void arrange() {
        browser = new PlainBrowser(port);
        person = new IdentityScenario(accounts, LocalDate.parse("2026-01-01")).personWithOwnPassword(db);
    }

    @AfterEach
    void putTheClockBack() {
        clock.set("2026-11-02T08:00");
    }

    @Test
    void anOfficerLogsInAndComesToThePageAskedFor() {
        var asked = browser.get("/account/sessions?x=1");
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(asked.headers().firstValue("Location")).hasValue("/login?next=%2Faccount%2Fsessions%3Fx%3D1");

        var answer = browser.submit(
                "/login?next=%2Faccount%2Fsessions%3Fx%3D1",
                "/login",
                Map.of(
                        "loginName",
                        " " + person.loginName().toUpperCase(),
                        "password",
                        IdentityScenario.PASSWORD,
                        "next",
                        "/account/sessions?x=1"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/account/sessions?x=1");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(it -> it.startsWith(SESSION + "=") && it.contains("HttpOnly") && it.contains("SameSite=Lax"));
        var page = browser.get("/account/sessions?x=1");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Phiên đăng nhập của tôi", "Mây Thử Nghiệm");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void afterLogInNobodyIsSentToAnotherSite() {
        for (var next : new String[] {"//example.org", "https://example.org", "/\\example.org", "/a\r\nb: c"}) {
            var answer = new PlainBrowser(port)
                    .submit(
                            "/login",
                            "/login",
                            Map.of(
                                    "loginName",
                                    person.loginName(),
                                    "password",
                                    IdentityScenario.PASSWORD,
                                    "next",
                                    next));
            assertThat(answer.headers().firstValue("Location")).as(next).hasValue("/work");
        }
    }

    @Test
    void aWrongPasswordAnUnknownNameAndAClosedAccountAreToldTheSame() {
        var closed = new IdentityScenario(accounts, LocalDate.parse("2026-01-01")).personWithOwnPassword(db);
        accounts.close(closed.id(), null).orThrow();

        for (var name : new String[] {person.loginName(), "nobody." + person.loginName(), closed.loginName()}) {
            var answer = browser.logIn(name, "sai mật khẩu rồi");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Tên đăng nhập hoặc mật khẩu chưa đúng");
            assertThat(browser.cookie(SESSION)).isEmpty();
        }
    }

    @Test
    void aTokenKnownBeforeLogInIsWorthNothingAfterwards() {
        var planted = "A".repeat(43);
        browser.setCookie(SESSION, planted);
        browser.logIn(person.loginName(), IdentityScenario.PASSWORD);

        assertThat(browser.cookie(SESSION)).isPresent().get().isNotEqualTo(planted);
        var thief = new PlainBrowser(port);
        thief.setCookie(SESSION, planted);
        assertThat(thief.get("/account/sessions").statusCode()).isEqualTo(303);
    }

    @Test
    void loggingInAgainEndsTheSessionTheBrowserHad() {
        browser.logIn(person.loginName(), IdentityScenario.PASSWORD);
        var first = browser.cookie(SESSION).orElseThrow();
        browser.submit(
                "/account/password",
                "/login",
                Map.of("loginName", person.loginName(), "password", IdentityScenario.PASSWORD));

        assertThat(browser.cookie(SESSION)).isPresent().get().isNotEqualTo(first);
        assertThat(holding(first).get("/account/sessions").statusCode()).isEqualTo(303);
    }

    @Test
    void aSessionEndsAfterThirtyIdleMinutes() {
        browser.logIn(person.loginName(), IdentityScenario.PASSWORD);
        clock.advance(Duration.ofMinutes(29));
        assertThat(browser.get("/account/sessions").statusCode()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(29));
        assertThat(browser.get("/account/sessions").statusCode()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(31));

        var answer = browser.get("/account/sessions");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().allValues("Set-Cookie")).anyMatch(it -> it.startsWith(SESSION + "=;"));
    }

    @Test
    void aSessionEndsAfterTwelveHoursHoweverBusy() {
        browser.logIn(person.loginName(), IdentityScenario.PASSWORD);
        for (int i = 0; i < 28; i++) {
            clock.advance(Duration.ofMinutes(25));
            assertThat(browser.get("/account/sessions").statusCode()).isEqualTo(200);
        }
        clock.advance(Duration.ofMinutes(25));

        assertThat(browser.get("/account/sessions").statusCode()).isEqualTo(303);
    }

    @Test
    void loggingOutEndsTheSessionForWhoeverHoldsItsToken() {
        browser.logIn(person.loginName(), IdentityScenario.PASSWORD);
        var token = browser.cookie(SESSION).orElseThrow();

        assertThat(browser.submit("/account/password", "/logout", Map.of()).statusCode())
                .isEqualTo(303);

        assertThat(holding(token).get("/account/sessions").statusCode()).isEqualTo(303);
    }

    @Test
    void aClosedAccountIsOutAtOnce() {
        browser.logIn(person.loginName(), IdentityScenario.PASSWORD);
        accounts.close(person.id(), null).orThrow();

        assertThat(browser.get("/account/sessions").statusCode()).isEqualTo(303);
    }

    @Test
    void theDatabaseHoldsNeitherTokenNorPassword() {
        browser.logIn(person.loginName(), IdentityScenario.PASSWORD);
        var token = browser.cookie(SESSION).orElseThrow();
        var stored = db.sql(
                        "select s::text || a::text from identity.session s join identity.account a on a.id = s.account where a.id = :id")
                .param("id", person.id().value())
                .query(String.class)
                .single();

        assertThat(stored)
                .doesNotContain(token, IdentityScenario.PASSWORD)
                .contains("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
    }

    private PlainBrowser holding(String token) {
        var other = new PlainBrowser(port);
        other.setCookie(SESSION, token);
        return other;
    }
}
