package vn.motcua.identity.internal;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.identity.AccountId;
import vn.motcua.shared.Text;
import vn.motcua.shared.TimeOrderedId;

/** The end of every log-in: a token never used before, and the session this browser had so far ends. */
@Service
class StartSession {

    private static final int BROWSER_SHOWN = 200;

    private final JdbcSessions sessions;
    private final JdbcSecondFactors factors;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StartSession(
            JdbcSessions sessions,
            JdbcSecondFactors factors,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.sessions = sessions;
        this.factors = factors;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    SessionToken start(AccountId account, String address, String browser, @Nullable SessionToken replaced) {
        var token = SessionToken.random();
        transaction.executeWithoutResult(_ -> {
            if (replaced != null) {
                sessions.end(replaced);
            }
            factors.endStarted(account);
            sessions.insert(TimeOrderedId.next(clock), token, account, clock.instant(), address, shortened(browser));
            audit.record(new AuditEntry("identity.logged-in", account.toString(), "account:" + account, Map.of()));
        });
        return token;
    }

    private static String shortened(String text) {
        var clean = Text.clean(text);
        return clean.substring(0, Math.min(clean.length(), BROWSER_SHOWN));
    }
}
