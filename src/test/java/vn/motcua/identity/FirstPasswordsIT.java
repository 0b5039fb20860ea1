package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** A password that somebody else has set holds for 72 hours. */
@ApplicationTest
class FirstPasswordsIT {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    IdentityScenario people;

    @BeforeEach
    void monday() {
        clock.set("2026-11-02T08:00");
        people = new IdentityScenario(accounts, LocalDate.parse("2026-01-01"));
    }

    @AfterEach
    void mondayAgain() {
        clock.set("2026-11-02T08:00");
    }

    private int logIn(IdentityScenario.Person person) {
        return new PlainBrowser(port)
                .logIn(person.loginName(), IdentityScenario.PASSWORD)
                .statusCode();
    }

    @Test
    void unusedForThreeDaysItOpensNothingAndSaysWhatToDo() {
        var person = people.person();
        clock.advance(Duration.ofHours(72));
        assertThat(logIn(person)).isEqualTo(303);

        clock.advance(Duration.ofSeconds(1));
        var refused = new PlainBrowser(port).logIn(person.loginName(), IdentityScenario.PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("chỉ dùng được trong 72 giờ");
    }

    @Test
    void whatAnAdministratorSetsAnewHoldsAnew() {
        var person = people.person();
        clock.advance(Duration.ofDays(10));
        assertThat(logIn(person)).isEqualTo(422);

        accounts.resetPassword(person.id(), IdentityScenario.PASSWORD, null).orThrow();
        assertThat(logIn(person)).isEqualTo(303);
    }

    @Test
    void onesOwnPasswordHoldsOn() {
        var person = people.personWithOwnPassword(db);
        clock.advance(Duration.ofDays(30));

        assertThat(logIn(person)).isEqualTo(303);
    }
}
