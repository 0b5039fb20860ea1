package vn.motcua.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.IdentityScenario;
import vn.motcua.identity.PlainBrowser;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** The second step of the log-in, as a person with a telephone and somebody without it meet it. */
@ApplicationTest
class SecondFactorIT {

    private static final String PAGE = "/account/second-factor";
    private static final Pattern CODES = Pattern.compile("<li>([2-9A-HJ-NP-Z]{4}(?:-[2-9A-HJ-NP-Z]{4}){3})</li>");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcSecondFactors factors;

    @Autowired
    RecoveryCodes recovery;

    @Autowired
    SecretBox box;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    PlainBrowser browser;
    IdentityScenario.Person person;
    List<String> recoveryCodes;

    @BeforeEach
    void enrol() {
        person = new IdentityScenario(accounts, LocalDate.parse("2026-01-01")).personWithOwnPassword(db);
        browser = new PlainBrowser(port);
        browser.logIn(person.loginName(), IdentityScenario.PASSWORD);
        assertThat(browser.submit(PAGE, PAGE, Map.of("password", IdentityScenario.PASSWORD))
                        .statusCode())
                .isEqualTo(303);
        var confirmed = browser.submit(PAGE, PAGE + "/confirmation", Map.of("code", code()));
        assertThat(confirmed.statusCode()).isEqualTo(200);
        recoveryCodes =
                CODES.matcher(confirmed.body()).results().map(it -> it.group(1)).toList();
        assertThat(recoveryCodes).hasSize(10).doesNotHaveDuplicates();
        later();
    }

    @AfterEach
    void putTheClockBack() {
        clock.set("2026-11-02T08:00");
    }

    private void later() {
        clock.advance(Duration.ofSeconds(30));
    }

    private byte[] secret() {
        return box.open(
                        factors.find(person.id()).orElseThrow().secret(),
                        person.id().toString())
                .orElseThrow();
    }

    /** What the telephone shows now. */
    private String code() {
        return Totp.code(secret(), Totp.step(clock.instant()));
    }

    private PlainBrowser afterThePassword() {
        var fresh = new PlainBrowser(port);
        var answer = fresh.logIn(person.loginName(), IdentityScenario.PASSWORD);
        assertThat(answer.headers().firstValue("Location")).hasValue("/login/code?next=%2Fwork");
        assertThat(fresh.cookie("motcua")).isEmpty();
        return fresh;
    }

    private static HttpResponse<String> type(PlainBrowser who, String code) {
        return who.submit("/login/code", "/login/code", Map.of("code", code, "next", "/account/sessions"));
    }

    @Test
    void thePasswordAloneOpensNothing() {
        var half = afterThePassword();
        assertThat(half.get("/account/sessions").statusCode()).isEqualTo(303);

        var thief = new PlainBrowser(port);
        thief.setCookie("motcua", half.cookie("motcua-started").orElseThrow());
        assertThat(thief.get("/account/sessions").statusCode()).isEqualTo(303);
    }

    @Test
    void theCodeOfTheTelephoneCompletesTheLogInUnderANewToken() {
        var half = afterThePassword();
        half.setCookie("motcua", "A".repeat(43));
        var answer = type(half, " " + code().substring(0, 3) + " " + code().substring(3));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/account/sessions");
        assertThat(half.cookie("motcua").orElseThrow())
                .isNotEqualTo("A".repeat(43))
                .isNotEqualTo(half.cookie("motcua-started").orElse(""));
        assertThat(half.get("/account/sessions").statusCode()).isEqualTo(200);
        assertThat(half.cookie("motcua-started")).isEmpty();
    }

    @Test
    void aCodeOpensOnceEvenInAnotherBrowser() {
        var seen = code();
        assertThat(type(afterThePassword(), seen).statusCode()).isEqualTo(303);

        assertThat(type(afterThePassword(), seen).statusCode()).isEqualTo(422);
        later();
        assertThat(type(afterThePassword(), seen).statusCode()).isEqualTo(422);
        assertThat(type(afterThePassword(), code()).statusCode()).isEqualTo(303);
    }

    /** As a former release has kept them. */
    private void keepBySha256Alone(List<String> codes) {
        db.sql("delete from identity.recovery_code where account = :account")
                .param("account", person.id().value())
                .update();
        codes.forEach(it -> db.sql("insert into identity.recovery_code (account, code_hash) values (:account, :hash)")
                .param("account", person.id().value())
                .param("hash", RecoveryCode.digest(it).orElseThrow())
                .update());
    }

    private long countUnstretched() {
        return db.sql("select count(*) from identity.recovery_code where account = :account and salt is null")
                .param("account", person.id().value())
                .query(Long.class)
                .single();
    }

    @Test
    void codesOfAFormerReleaseOpenBeforeAndAfterTheyAreStretched() {
        assertThat(countUnstretched()).isZero();
        keepBySha256Alone(recoveryCodes.subList(0, 2));
        assertThat(type(afterThePassword(), recoveryCodes.getFirst()).statusCode())
                .isEqualTo(303);

        recovery.stretchSome();

        assertThat(countUnstretched()).isZero();
        assertThat(type(afterThePassword(), recoveryCodes.getFirst()).statusCode())
                .isEqualTo(422);
        assertThat(type(afterThePassword(), recoveryCodes.get(1)).statusCode()).isEqualTo(303);
    }

    @Test
    void aRecoveryCodeOpensOnceAsItIsWrittenOrInOneWord() {
        assertThat(type(afterThePassword(), recoveryCodes.getFirst()).statusCode())
                .isEqualTo(303);
        assertThat(type(afterThePassword(), recoveryCodes.getFirst()).statusCode())
                .isEqualTo(422);
        var inOneWord = recoveryCodes.get(1).replace("-", "").toLowerCase();
        assertThat(type(afterThePassword(), inOneWord).statusCode()).isEqualTo(303);

        assertThat(browser.get(PAGE).body()).contains("Còn 8 mã khôi phục");
    }

    @Test
    void guessingCodesIsSlowedDownEvenWithTheRightPasswordEachTime() {
        for (int i = 0; i < 5; i++) {
            assertThat(type(afterThePassword(), "00000" + i).statusCode()).isEqualTo(422);
        }
        var answer = type(afterThePassword(), code());
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("Đã nhập sai nhiều lần");

        clock.advance(Duration.ofSeconds(31));
        assertThat(type(afterThePassword(), code()).statusCode()).isEqualTo(303);
    }

    @Test
    void fiveMinutesAfterThePasswordTheLogInBeginsAnew() {
        var half = afterThePassword();
        var shown = half.formToken("/login/code");
        clock.advance(Duration.ofMinutes(5));

        var answer = half.post("/login/code", Map.of("code", code(), "_csrf", shown));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Đăng nhập lại từ đầu", "name=\"password\"");
    }

    @Test
    void aProgramSendsTheCodeWithThePassword() {
        var credentials =
                "\"loginName\": \"%s\", \"password\": \"%s\"".formatted(person.loginName(), IdentityScenario.PASSWORD);
        var program = new PlainBrowser(port);

        var without = program.postJson("/api/v1/sessions", "{" + credentials + "}");
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("IDN_134_CODE_NEEDED");
        assertThat(program.postJson("/api/v1/sessions", "{" + credentials + ", \"code\": \"000000\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(program.postJson("/api/v1/sessions", "{" + credentials + ", \"code\": \"" + code() + "\"}")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void anotherTelephoneIsTiedOnlyWithPasswordAndCode() {
        assertThat(browser.submit(PAGE, PAGE, Map.of("password", IdentityScenario.PASSWORD, "code", "000000"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.submit(PAGE, PAGE, Map.of("password", "không phải nó", "code", code()))
                        .statusCode())
                .isEqualTo(422);
        var before = secret();

        assertThat(browser.submit(PAGE, PAGE, Map.of("password", IdentityScenario.PASSWORD, "code", code()))
                        .statusCode())
                .isEqualTo(303);
        assertThat(secret()).isNotEqualTo(before);
        later();
        assertThat(browser.submit(PAGE, PAGE + "/confirmation", Map.of("code", code()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(type(afterThePassword(), recoveryCodes.getFirst()).statusCode())
                .isEqualTo(422);
    }

    @Test
    void theDatabaseHoldsNeitherTheSecretNorTheRecoveryCodes() {
        var stored = db.sql("""
                select encode(f.secret, 'hex') || string_agg(encode(c.code_hash, 'hex'), ' ')
                  from identity.second_factor f
                  join identity.recovery_code c on c.account = f.account
                 where f.account = :account
                 group by f.secret
                """)
                .param("account", person.id().value())
                .query(String.class)
                .single();

        assertThat(stored).doesNotContain(java.util.HexFormat.of().formatHex(secret()));
        assertThat(box.open(factors.find(person.id()).orElseThrow().secret(), "another account"))
                .isEmpty();
    }
}
