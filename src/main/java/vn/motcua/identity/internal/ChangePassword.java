package vn.motcua.identity.internal;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.shared.Result;

/** A person's own new password. All other sessions of the account end with it. */
@Service
public class ChangePassword {

    private final OwnPassword own;
    private final JdbcAccounts accounts;
    private final JdbcSessions sessions;
    private final Passwords passwords;
    private final OwnWords ownWords;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ChangePassword(
            OwnPassword own,
            JdbcAccounts accounts,
            JdbcSessions sessions,
            Passwords passwords,
            OwnWords ownWords,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.own = own;
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.ownWords = ownWords;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Sets the wanted password if the current one is right.
     *
     * @param session the session that goes on
     */
    public Result<AccountId> change(AccountId id, UUID session, String current, String wanted) {
        return own.check(id, current).then(account -> {
            if (current.equals(wanted)) {
                return Result.refused(IdentityRefusal.IDN_122_PASSWORD_UNCHANGED);
            }
            var fault = PasswordRules.findFault(ownWords.of(account), wanted);
            return fault.<Result<AccountId>>map(Result.Refused::new).orElseGet(() -> replace(account, session, wanted));
        });
    }

    private Result<AccountId> replace(KnownAccount account, UUID session, String wanted) {
        var hash = passwords.hash(wanted);
        transaction.executeWithoutResult(_ -> {
            accounts.replacePassword(account, hash, false, clock.instant());
            sessions.endOthers(account.id(), session);
            audit.record(new AuditEntry(
                    "identity.password-changed", account.id().toString(), "account:" + account.id(), Map.of()));
        });
        return Result.done(account.id());
    }
}
