package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.testing.ApplicationTest;

/** What the filter chain lets through, refuses and adds. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class GateIT {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient db;

    PlainBrowser browser;
    IdentityScenario.Person person;

    @BeforeEach
    void arrange() {
        browser = new PlainBrowser(port);
        person = new IdentityScenario(accounts, LocalDate.parse("2026-01-01")).personWithOwnPassword(db);
    }

    @Test
    void aFormWithoutItsTokenIsRefusedAsAProblem() {
        var answer = browser.post(
                "/login",
                Map.of("loginName", person.loginName(), "password", IdentityScenario.PASSWORD),
                "Accept",
                "application/json");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("IDN_403_FORM_EXPIRED");
        assertThat(browser.cookie("motcua")).isEmpty();
    }

    @Test
    void aFormWithoutItsTokenIsRefusedAsAPageToo() {
        browser.logIn(person.loginName(), IdentityScenario.PASSWORD);
        var answer = browser.post("/account/sessions/end-others", Map.of(), "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Biểu mẫu đã mở quá lâu", "IDN_403_FORM_EXPIRED");
    }

    @Test
    void anotherPersonsFormTokenIsWorthNothing() {
        var other = new PlainBrowser(port);
        other.logIn(person.loginName(), IdentityScenario.PASSWORD);
        browser.logIn(person.loginName(), IdentityScenario.PASSWORD);

        var stolen = Map.of("_csrf", other.formToken("/account/password"));
        assertThat(browser.post("/account/sessions/end-others", stolen).statusCode())
                .isEqualTo(403);
        var own = Map.of("_csrf", browser.formToken("/account/password"));
        assertThat(browser.post("/account/sessions/end-others", own).statusCode())
                .isEqualTo(303);
        assertThat(other.get("/account/sessions").statusCode()).isEqualTo(303);
    }

    @Test
    void aFormSentAfterTheSessionEndedAsksToSignIn() {
        browser.setCookie("motcua", "B".repeat(43));
        var answer = browser.post("/account/sessions/end-others", Map.of("_csrf", "x"), "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("IDN_401_SIGN_IN");
    }

    @Test
    void programsGet401AndFragmentsAreLedToTheLogInPage() {
        var program = browser.get("/api/v1/anything");
        assertThat(program.statusCode()).isEqualTo(401);
        assertThat(program.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(program.body()).contains("\"IDN_401_SIGN_IN\"");

        var fragment = browser.get("/desk", "HX-Request", "true");
        assertThat(fragment.statusCode()).isEqualTo(401);
        assertThat(fragment.headers().firstValue("HX-Redirect")).hasValue("/login");
    }

    @Test
    void aProgramWorksWithATokenOfItsOwn() {
        var started =
                browser.postJson("/api/v1/sessions", """
                {"loginName": "%s", "password": "%s"}
                """.formatted(person.loginName(), IdentityScenario.PASSWORD));
        assertThat(started.statusCode()).isEqualTo(201);
        assertThat(started.headers().allValues("Set-Cookie")).noneMatch(it -> it.startsWith("motcua="));
        var token = started.body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");

        var bearer = "Bearer " + token;
        assertThat(browser.get("/account/sessions", "Authorization", bearer).statusCode())
                .isEqualTo(200);
        assertThat(browser.post("/account/sessions/end-others", Map.of(), "Authorization", bearer)
                        .statusCode())
                .isEqualTo(303);
        assertThat(browser.get("/account/sessions", "Authorization", "Bearer x").statusCode())
                .isEqualTo(303);
    }

    @Test
    void aTokenInTheHeaderMakesTheCookieNotCount() {
        browser.logIn(person.loginName(), IdentityScenario.PASSWORD);

        var answer = browser.post(
                "/account/sessions/end-others", Map.of(), "Authorization", "Bearer x", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/login");
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        browser.logIn(person.loginName(), IdentityScenario.PASSWORD);
        carriesHeaders(browser.get("/"));
        carriesHeaders(browser.get("/account/sessions"));
        carriesHeaders(browser.get("/no-such-page"));
        carriesHeaders(browser.get("/login?next=%00"));
        carriesHeaders(browser.get("/a;b=c"));
        carriesHeaders(browser.get("/%2e%2e/above"));
        carriesHeaders(browser.get("/%c0%af"));
        carriesHeaders(browser.get("/api/v1/nothing"));
        carriesHeaders(new PlainBrowser(port).get("/account/password"));
        carriesHeaders(browser.post("/logout", Map.of()));
        carriesHeaders(browser.get("/assets/none.css"));
    }

    private static void carriesHeaders(HttpResponse<String> answer) {
        var headers = answer.headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void aTemporaryPasswordOpensNothingButThePageToChangeIt() {
        var fresh = new IdentityScenario(accounts, LocalDate.parse("2026-01-01")).person();
        browser.logIn(fresh.loginName(), IdentityScenario.PASSWORD);

        assertThat(browser.get("/account/sessions").headers().firstValue("Location"))
                .hasValue("/account/password");
        var changed = browser.submit(
                "/account/password",
                "/account/password",
                Map.of(
                        "current",
                        IdentityScenario.PASSWORD,
                        "wanted",
                        "sáng mai nắng đẹp",
                        "repeated",
                        "sáng mai nắng đẹp"));
        assertThat(changed.statusCode()).isEqualTo(303);
        assertThat(browser.get("/account/sessions").statusCode()).isEqualTo(200);
        assertThat(new PlainBrowser(port)
                        .logIn(fresh.loginName(), IdentityScenario.PASSWORD)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void neitherPasswordNorTokenReachesTheLog(CapturedOutput log) {
        browser.logIn(person.loginName(), "một mật khẩu sai");
        browser.logIn(person.loginName(), IdentityScenario.PASSWORD);
        browser.postJson("/api/v1/sessions", "{\"loginName\": \"x\", \"password\": \"một mật khẩu sai\", \"more\": 1}");
        browser.post("/account/sessions/end-others", Map.of("_csrf", "x"));

        assertThat(log.getAll())
                .doesNotContain(
                        "một mật khẩu sai",
                        IdentityScenario.PASSWORD,
                        browser.cookie("motcua").orElseThrow());
    }
}
