package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.identity.internal.LogIn;
import vn.motcua.shared.Result;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

@ApplicationTest
class LockoutIT {

    @Autowired
    LogIn logIn;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    IdentityScenario.Person person;
    String address;

    @BeforeEach
    void arrange() {
        person = new IdentityScenario(accounts, LocalDate.parse("2026-01-01")).person();
        address = "test " + person.id();
    }

    @AfterEach
    void putTheClockBack() {
        clock.set("2026-11-02T08:00");
    }

    @Test
    void afterFiveWrongPasswordsTheRightOneMustWaitAndTheWaitGrows() {
        fail(5);
        assertThat(code(attempt(IdentityScenario.PASSWORD, address))).isEqualTo(IdentityRefusal.IDN_102_WAIT);

        clock.advance(Duration.ofSeconds(31));
        assertThat(code(attempt("sai lần sáu rồi", address))).isEqualTo(IdentityRefusal.IDN_101_WRONG_LOG_IN);
        clock.advance(Duration.ofSeconds(31));
        assertThat(code(attempt(IdentityScenario.PASSWORD, address))).isEqualTo(IdentityRefusal.IDN_102_WAIT);
        clock.advance(Duration.ofSeconds(30));
        assertThat(attempt(IdentityScenario.PASSWORD, address)).isInstanceOf(Result.Done.class);
    }

    @Test
    void theWaitNeverGrowsBeyondFifteenMinutes() {
        fail(5);
        for (int i = 0; i < 10; i++) {
            clock.advance(Duration.ofMinutes(15).plusSeconds(1));
            assertThat(code(attempt("vẫn sai mật khẩu", address))).isEqualTo(IdentityRefusal.IDN_101_WRONG_LOG_IN);
        }
        clock.advance(Duration.ofMinutes(15).plusSeconds(1));

        assertThat(attempt(IdentityScenario.PASSWORD, address)).isInstanceOf(Result.Done.class);
    }

    @Test
    void aLogInForgetsTheFailuresBeforeIt() {
        fail(4);
        assertThat(attempt(IdentityScenario.PASSWORD, address)).isInstanceOf(Result.Done.class);
        fail(4);
        assertThat(attempt(IdentityScenario.PASSWORD, address)).isInstanceOf(Result.Done.class);
    }

    @Test
    void aNameThatDoesNotExistIsLockedLikeOneThatDoes() {
        for (int i = 0; i < 5; i++) {
            assertThat(code(logIn.logIn(
                            new LogIn.Attempt("khong.co." + person.id(), "x", new LogIn.Origin(address, "", null)))))
                    .isEqualTo(IdentityRefusal.IDN_101_WRONG_LOG_IN);
        }
        assertThat(code(logIn.logIn(
                        new LogIn.Attempt("khong.co." + person.id(), "x", new LogIn.Origin(address, "", null)))))
                .isEqualTo(IdentityRefusal.IDN_102_WAIT);
    }

    @Test
    void guessesMadeAtTheSameMomentAreCountedBeforeTheyAreChecked() throws Exception {
        try (var threads = Executors.newFixedThreadPool(16)) {
            var guesses = threads.invokeAll(IntStream.range(0, 32)
                    .<Callable<Result<LogIn.Step>>>mapToObj(
                            i -> () -> attempt("đoán mò " + i, "elsewhere " + i + person.id()))
                    .toList());
            int checked = 0;
            for (var guess : guesses) {
                checked += code(guess.get()) == IdentityRefusal.IDN_101_WRONG_LOG_IN ? 1 : 0;
            }
            assertThat(checked).isEqualTo(5);
        }
    }

    @Test
    void anAddressThatGuessesManyNamesMustWaitAndAnotherAddressNot() {
        for (int i = 0; i < 30; i++) {
            logIn.logIn(new LogIn.Attempt("ten.so." + i + person.id(), "x", new LogIn.Origin(address, "", null)));
        }

        assertThat(code(attempt(IdentityScenario.PASSWORD, address))).isEqualTo(IdentityRefusal.IDN_102_WAIT);
        assertThat(attempt(IdentityScenario.PASSWORD, "next door to " + address))
                .isInstanceOf(Result.Done.class);
    }

    @Test
    void failedAndSuccessfulLogInsAreInTheAudit() {
        fail(1);
        attempt(IdentityScenario.PASSWORD, address);

        assertThat(db.sql("select action from audit.entry where actor = :actor order by xid, position")
                        .param("actor", person.id().toString())
                        .query(String.class)
                        .list())
                .containsExactly("identity.log-in-failed", "identity.logged-in");
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(code(attempt("sai mật khẩu " + i, address))).isEqualTo(IdentityRefusal.IDN_101_WRONG_LOG_IN);
        }
    }

    private Result<LogIn.Step> attempt(String password, String from) {
        return logIn.logIn(new LogIn.Attempt(person.loginName(), password, new LogIn.Origin(from, "test", null)));
    }

    private static Object code(Result<LogIn.Step> result) {
        return result instanceof Result.Refused(var why) ? why.code() : "done";
    }
}
