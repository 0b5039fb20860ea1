package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.testing.ApplicationTest;

/** The pages of one's own account. */
@ApplicationTest
class OwnAccountIT {

    private static final String SESSIONS = "/account/sessions";
    private static final String PAGE = "/account/password";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient db;

    PlainBrowser here;
    PlainBrowser elsewhere;
    IdentityScenario.Person person;

    @BeforeEach
    void logInTwice() {
        person = new IdentityScenario(accounts, LocalDate.parse("2026-01-01")).personWithOwnPassword(db);
        here = new PlainBrowser(port);
        elsewhere = new PlainBrowser(port);
        here.logIn(person.loginName(), IdentityScenario.PASSWORD);
        elsewhere.logIn(person.loginName(), IdentityScenario.PASSWORD);
    }

    @Test
    void aSessionForgottenElsewhereIsEndedFromHere() {
        var page = here.get(SESSIONS).body();
        assertThat(page).contains("Phiên đang mở: 2", "Phiên này", "127.0.0.1");
        var end = Pattern.compile("action=\"(/account/sessions/[0-9a-f-]{36}/end)\"")
                .matcher(page);
        assertThat(end.find()).isTrue();

        assertThat(here.submit(SESSIONS, end.group(1), Map.of()).statusCode()).isEqualTo(303);

        assertThat(elsewhere.get(SESSIONS).statusCode()).isEqualTo(303);
        assertThat(here.get(SESSIONS).body()).contains("Phiên đang mở: 1");
    }

    @Test
    void nobodyEndsAnotherPersonsSession() {
        var stranger = new IdentityScenario(accounts, LocalDate.parse("2026-01-01")).personWithOwnPassword(db);
        var browser = new PlainBrowser(port);
        browser.logIn(stranger.loginName(), IdentityScenario.PASSWORD);
        var session = db.sql("select id from identity.session where account = :id limit 1")
                .param("id", person.id().value())
                .query(UUID.class)
                .single();

        browser.submit(PAGE, SESSIONS + "/" + session + "/end", Map.of());

        assertThat(here.get(SESSIONS).body()).contains("Phiên đang mở: 2");
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsAndIsTheOnlyOneThatWorks() {
        assertThat(change(IdentityScenario.PASSWORD, "sáng mai nắng đẹp", "sáng mai nắng đẹp"))
                .isEqualTo(303);

        assertThat(here.get(PAGE + "?changed=true").body()).contains("Đã đổi mật khẩu");
        assertThat(elsewhere.get(SESSIONS).statusCode()).isEqualTo(303);
        assertThat(elsewhere
                        .logIn(person.loginName(), IdentityScenario.PASSWORD)
                        .statusCode())
                .isEqualTo(422);
        assertThat(elsewhere.logIn(person.loginName(), "sáng mai nắng đẹp").statusCode())
                .isEqualTo(303);
    }

    @Test
    void aPasswordThatWillNotDoIsRefusedWithTheReason() {
        assertThat(change("không phải nó", "sáng mai nắng đẹp", "sáng mai nắng đẹp"))
                .isEqualTo(422);
        assertThat(change(IdentityScenario.PASSWORD, "sáng mai nắng đẹp", "sáng mai mưa to"))
                .isEqualTo(422);
        assertThat(change(IdentityScenario.PASSWORD, "ngắn", "ngắn")).isEqualTo(422);
        assertThat(change(IdentityScenario.PASSWORD, IdentityScenario.PASSWORD, IdentityScenario.PASSWORD))
                .isEqualTo(422);

        assertThat(elsewhere.get(SESSIONS).statusCode()).isEqualTo(200);
    }

    @Test
    void whoFindsAnUnlockedScreenCannotTryPasswordsWithoutEnd() {
        for (int i = 0; i < 5; i++) {
            assertThat(change("đoán lần " + i, "sáng mai nắng đẹp", "sáng mai nắng đẹp"))
                    .isEqualTo(422);
        }
        assertThat(change(IdentityScenario.PASSWORD, "sáng mai nắng đẹp", "sáng mai nắng đẹp"))
                .isEqualTo(429);
    }

    private int change(String current, String wanted, String repeated) {
        return here.submit(PAGE, PAGE, Map.of("current", current, "wanted", wanted, "repeated", repeated))
                .statusCode();
    }
}
