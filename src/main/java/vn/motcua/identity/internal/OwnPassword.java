package vn.motcua.identity.internal;

import java.time.Clock;
import org.springframework.stereotype.Service;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.internal.JdbcFailedLogIns.Counter;
import vn.motcua.shared.Result;

/** Asks once more for the password before what an unlocked screen must not allow. */
@Service
class OwnPassword {

    private final JdbcAccounts accounts;
    private final JdbcFailedLogIns failures;
    private final Passwords passwords;
    private final Clock clock;

    OwnPassword(JdbcAccounts accounts, JdbcFailedLogIns failures, Passwords passwords, Clock clock) {
        this.accounts = accounts;
        this.failures = failures;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Refused with IDN_112 (no active account), IDN_102 (tried too often), IDN_123 (wrong). */
    Result<KnownAccount> check(AccountId id, String typed) {
        var found = accounts.findActive(id);
        if (found.isEmpty()) {
            return Result.refused(IdentityRefusal.IDN_112_NO_ACTIVE_ACCOUNT);
        }
        if (typed.isEmpty()) {
            return Result.refused(IdentityRefusal.IDN_123_WRONG_CURRENT_PASSWORD);
        }
        var account = found.get();
        // whoever finds an unlocked screen must not be able to try passwords without end
        var now = clock.instant();
        if (!failures.count(Counter.ACCOUNT, account.loginName(), now)) {
            var minutes = failures.findWait(Counter.ACCOUNT, account.loginName(), now);
            return Result.refused(IdentityRefusal.IDN_102_WAIT, minutes.orElse(1L));
        }
        if (!passwords.matches(typed, account.passwordHash())) {
            return Result.refused(IdentityRefusal.IDN_123_WRONG_CURRENT_PASSWORD);
        }
        failures.clear(Counter.ACCOUNT, account.loginName());
        return Result.done(account);
    }
}
