package vn.motcua.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.internal.JdbcFailedLogIns.Counter;
import vn.motcua.shared.Result;

/** Checks a name and a password, then the second factor of those who have one, and starts a session under a new token. */
@Service
public class LogIn {

    /** For typing six digits, and for looking for the paper with the recovery codes. */
    private static final Duration SECOND_STEP_WITHIN = Duration.ofMinutes(5);

    private final JdbcAccounts accounts;
    private final JdbcSecondFactors started;
    private final SecondFactors factors;
    private final StartSession sessions;
    private final JdbcFailedLogIns failures;
    private final Passwords passwords;
    private final FirstPasswords firstPasswords;
    private final AuditTrail audit;
    private final Clock clock;

    LogIn(
            JdbcAccounts accounts,
            JdbcSecondFactors started,
            SecondFactors factors,
            StartSession sessions,
            JdbcFailedLogIns failures,
            Passwords passwords,
            FirstPasswords firstPasswords,
            AuditTrail audit,
            Clock clock) {
        this.accounts = accounts;
        this.started = started;
        this.factors = factors;
        this.sessions = sessions;
        this.failures = failures;
        this.passwords = passwords;
        this.firstPasswords = firstPasswords;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a right name and password lead to; either token is new. */
    public sealed interface Step {

        record SignedIn(SessionToken session) implements Step {}

        /** @param started stands for the half of the log-in that is done; opens nothing but {@link #prove} */
        record CodeNeeded(SessionToken started) implements Step {}
    }

    /**
     * Checks name and password.
     *
     * @return refused alike for an unknown name, a closed account and a wrong password; with IDN_104 for a right one of an administrator's
     *     that was set too long ago
     */
    public Result<Step> logIn(Attempt attempt) {
        var now = clock.instant();
        var loginName = LoginName.normalized(attempt.loginName());
        var wait = failures.findWait(Counter.ADDRESS, attempt.from().address(), now);
        // counted before the password is checked, so that guesses made at the same moment do not all see the same
        // counter
        if (wait.isPresent() || !failures.count(Counter.ACCOUNT, loginName, now)) {
            var minutes = wait.or(() -> failures.findWait(Counter.ACCOUNT, loginName, now));
            return Result.refused(IdentityRefusal.IDN_102_WAIT, minutes.orElse(1L));
        }
        var account =
                LoginName.isWellFormed(loginName) ? accounts.findActive(loginName) : Optional.<KnownAccount>empty();
        var hash = account.map(KnownAccount::passwordHash).orElse(null);
        if (!passwords.matches(attempt.password(), hash) || account.isEmpty()) {
            failures.count(Counter.ADDRESS, attempt.from().address(), now);
            audit.record(failed(account.orElse(null)));
            return Result.refused(IdentityRefusal.IDN_101_WRONG_LOG_IN);
        }
        failures.clear(Counter.ACCOUNT, loginName);
        return firstPasswords.stillHolds(account.get()).map(it -> {
            strengthen(it, attempt.password());
            return next(it.id(), attempt.from());
        });
    }

    private Step next(AccountId account, Origin from) {
        if (!factors.isOn(account)) {
            return new Step.SignedIn(sessions.start(account, from.address(), from.browser(), from.replaced()));
        }
        var token = SessionToken.random();
        started.insertStarted(token, account, clock.instant().plus(SECOND_STEP_WITHIN));
        return new Step.CodeNeeded(token);
    }

    /**
     * The second step: a code of the app, or a recovery code.
     *
     * @return a token never used before; refused with IDN_130 (too late), IDN_131 (wrong or used code), IDN_102 (tried too often)
     */
    public Result<SessionToken> prove(SessionToken half, String code, Origin from) {
        var now = clock.instant();
        var account =
                started.findStarted(half, now).flatMap(accounts::findActive).map(KnownAccount::id);
        if (account.isEmpty()) {
            return Result.refused(IdentityRefusal.IDN_130_LOG_IN_AGAIN);
        }
        var wait = failures.findWait(Counter.ADDRESS, from.address(), now);
        if (wait.isPresent()) {
            return Result.refused(IdentityRefusal.IDN_102_WAIT, wait.get());
        }
        var proven = factors.prove(account.get(), code);
        if (proven instanceof Result.Refused) {
            failures.count(Counter.ADDRESS, from.address(), now);
        }
        return proven.map(it -> sessions.start(it, from.address(), from.browser(), from.replaced()));
    }

    private void strengthen(KnownAccount account, String password) {
        if (passwords.isOutdated(account.passwordHash())) {
            accounts.strengthen(account, passwords.hash(password));
        }
    }

    private static AuditEntry failed(@Nullable KnownAccount account) {
        var id = account == null ? null : account.id().toString();
        return new AuditEntry("identity.log-in-failed", id, "account:" + (id == null ? "unknown" : id), Map.of());
    }

    /** One try to log in. */
    public record Attempt(String loginName, String password, Origin from) {

        @Override
        public String toString() {
            return "Attempt";
        }
    }

    /**
     * Where somebody logs in from.
     *
     * @param browser  how the browser names itself, shown in the list of sessions
     * @param replaced the session this browser had so far; it ends
     */
    public record Origin(
            String address, String browser, @Nullable SessionToken replaced) {}
}
