package vn.motcua.identity.internal;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.internal.JdbcFailedLogIns.Counter;
import vn.motcua.shared.Result;
import vn.motcua.shared.Text;
import vn.motcua.shared.TimeOrderedId;

/** Checks a name and a password and starts a session under a new token. */
@Service
public class LogIn {

    private static final int BROWSER_SHOWN = 200;

    private final JdbcAccounts accounts;
    private final JdbcSessions sessions;
    private final JdbcFailedLogIns failures;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LogIn(
            JdbcAccounts accounts,
            JdbcSessions sessions,
            JdbcFailedLogIns failures,
            Passwords passwords,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.failures = failures;
        this.passwords = passwords;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Starts a session if name and password fit.
     *
     * @return a token never used before; refused alike for an unknown name, a closed account and a wrong password
     */
    public Result<SessionToken> logIn(Attempt attempt) {
        var now = clock.instant();
        var loginName = LoginName.normalized(attempt.loginName());
        var wait = failures.findWait(Counter.ADDRESS, attempt.address(), now);
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
            failures.count(Counter.ADDRESS, attempt.address(), now);
            audit.record(entry("identity.log-in-failed", account.orElse(null)));
            return Result.refused(IdentityRefusal.IDN_101_WRONG_LOG_IN);
        }
        failures.clear(Counter.ACCOUNT, loginName);
        strengthen(account.get(), attempt.password());
        return Result.done(start(account.get(), attempt));
    }

    private SessionToken start(KnownAccount account, Attempt attempt) {
        var token = SessionToken.random();
        transaction.executeWithoutResult(_ -> {
            if (attempt.replaced() != null) {
                sessions.end(attempt.replaced());
            }
            sessions.insert(
                    TimeOrderedId.next(clock),
                    token,
                    account.id(),
                    clock.instant(),
                    attempt.address(),
                    shortened(attempt.browser()));
            audit.record(entry("identity.logged-in", account));
        });
        return token;
    }

    private void strengthen(KnownAccount account, String password) {
        if (passwords.isOutdated(account.passwordHash())) {
            accounts.strengthen(account, passwords.hash(password));
        }
    }

    private static AuditEntry entry(String action, @Nullable KnownAccount account) {
        var id = account == null ? null : account.id().toString();
        return new AuditEntry(action, id, "account:" + (id == null ? "unknown" : id), Map.of());
    }

    private static String shortened(String text) {
        var clean = Text.clean(text);
        return clean.substring(0, Math.min(clean.length(), BROWSER_SHOWN));
    }

    /**
     * One try to log in.
     *
     * @param address  where from
     * @param browser  how the browser names itself, shown in the list of sessions
     * @param replaced the session this browser had so far; it ends
     */
    public record Attempt(
            String loginName,
            String password,
            String address,
            String browser,
            @Nullable SessionToken replaced) {

        @Override
        public String toString() {
            return "Attempt";
        }
    }
}
