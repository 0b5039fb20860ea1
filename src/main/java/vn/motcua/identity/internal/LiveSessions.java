package vn.motcua.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.identity.AccountId;
import vn.motcua.operation.Turns;

/** Sessions after log-in: who asks, which are open, ending them. A session ends after 30 idle minutes, and after 12 hours anyway. */
@Service
public class LiveSessions {

    /** Last use is written at most this often: a page view should not cost a write. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcSessions sessions;
    private final JdbcSecondFactors factors;
    private final JdbcFailedLogIns failures;
    private final AuditTrail audit;
    private final Turns turns;
    private final Clock clock;

    LiveSessions(
            JdbcSessions sessions,
            JdbcSecondFactors factors,
            JdbcFailedLogIns failures,
            AuditTrail audit,
            Turns turns,
            Clock clock) {
        this.sessions = sessions;
        this.factors = factors;
        this.failures = failures;
        this.audit = audit;
        this.turns = turns;
        this.clock = clock;
    }

    public Optional<CurrentSession> find(SessionToken token) {
        var now = clock.instant();
        var found = sessions.findLive(token, now);
        found.filter(it -> it.lastSeen().isBefore(now.minus(NOTED_EVERY)))
                .ifPresent(it -> sessions.touch(it.id(), now));
        return found;
    }

    public List<ListedSession> list(AccountId account) {
        return sessions.listLive(account, clock.instant());
    }

    @Transactional
    public void logOut(SessionToken token) {
        sessions.end(token).ifPresent(account -> record("identity.logged-out", account, Map.of()));
    }

    /** Nothing happens when the session has ended already or belongs to somebody else. */
    @Transactional
    public void end(AccountId account, UUID session) {
        if (sessions.end(account, session)) {
            record("identity.session-ended", account, Map.of("session", session.toString()));
        }
    }

    @Transactional
    public void endOthers(AccountId account, UUID kept) {
        int ended = sessions.endOthers(account, kept);
        record("identity.other-sessions-ended", account, Map.of("sessions", Integer.toString(ended)));
    }

    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void forgetEnded() {
        turns.take("identity.forget-ended", () -> {
            sessions.forgetEnded(clock.instant());
            factors.forgetStarted(clock.instant());
            failures.forgetOld(clock.instant());
        });
    }

    private void record(String action, AccountId account, Map<String, String> details) {
        audit.record(new AuditEntry(action, account.toString(), "account:" + account, details));
    }
}
