package vn.motcua.identity.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.shared.Result;

/** Ties an authenticator app to one's own account: a secret is shown, a code proves that the app has it, recovery codes are given. */
@Service
public class EnrolSecondFactor {

    private static final String ISSUER = "Một Cửa";

    private final OwnPassword own;
    private final SecondFactors factors;
    private final JdbcSecondFactors stored;
    private final RecoveryCodes recovery;
    private final JdbcRecoveryCodes codes;
    private final JdbcAccounts accounts;
    private final JdbcSessions sessions;
    private final SecretBox box;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EnrolSecondFactor(
            OwnPassword own,
            SecondFactors factors,
            JdbcSecondFactors stored,
            RecoveryCodes recovery,
            JdbcRecoveryCodes codes,
            JdbcAccounts accounts,
            JdbcSessions sessions,
            SecretBox box,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.own = own;
        this.factors = factors;
        this.stored = stored;
        this.recovery = recovery;
        this.codes = codes;
        this.accounts = accounts;
        this.sessions = sessions;
        this.box = box;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Where an account stands.
     *
     * @param since     when the app was tied to it, null when none is
     * @param codesLeft recovery codes not yet used
     * @param shown     the secret that waits for its first code, null when none does
     */
    public record Standing(
            @Nullable Instant since,
            int codesLeft,
            @Nullable ShownSecret shown) {}

    /**
     * A secret on its way to an app.
     *
     * @param typed Base32 in groups of four
     * @param uri   the same as {@code otpauth:}, for the QR
     */
    public record ShownSecret(String typed, String uri) {

        @Override
        public String toString() {
            return "ShownSecret";
        }
    }

    public Standing standing(AccountId account) {
        return stored.find(account)
                .map(it -> it.confirmed() == null
                        ? new Standing(null, 0, shown(account, it.secret()).orElse(null))
                        : new Standing(it.confirmed(), codes.countLeft(account), null))
                .orElse(new Standing(null, 0, null));
    }

    /**
     * Makes a new secret. An account that has a second factor proves it first, and has none until the new one is confirmed.
     *
     * @return refused with IDN_102, IDN_112, IDN_123 (password), IDN_131 (code)
     */
    public Result<AccountId> start(AccountId id, String password, String code) {
        return own.check(id, password)
                .then(account -> factors.isOn(id) ? factors.prove(id, code) : Result.done(id))
                .map(_ -> {
                    transaction.executeWithoutResult(_ -> {
                        codes.forget(id);
                        stored.replace(
                                id, box.seal(SecretBox.random(Totp.SECRET_BYTES), id.toString()), clock.instant());
                        record("identity.second-factor-started", id);
                    });
                    return id;
                });
    }

    /**
     * The first code of the app. All other sessions of the account end.
     *
     * @param session the session that goes on
     * @return the recovery codes, readable this once; refused with IDN_102, IDN_131, IDN_132 (nothing to confirm)
     */
    public Result<List<String>> confirm(AccountId id, UUID session, String code) {
        var waiting = stored.find(id).filter(it -> it.confirmed() == null);
        if (waiting.isEmpty()) {
            return Result.refused(IdentityRefusal.IDN_132_NOTHING_TO_CONFIRM);
        }
        var step = new OptionalLong[] {OptionalLong.empty()};
        var now = clock.instant();
        return factors.counted(id, () -> {
                    step[0] = factors.step(id, waiting.get(), code, now);
                    return step[0].isPresent();
                })
                .then(_ -> switchOn(id, session, step[0].orElseThrow(), now));
    }

    private Result<List<String>> switchOn(AccountId id, UUID session, long step, Instant now) {
        var fresh = recovery.draw();
        return transaction.execute(_ -> {
            if (!stored.confirm(id, step, now)) {
                return Result.refused(IdentityRefusal.IDN_132_NOTHING_TO_CONFIRM);
            }
            sessions.endOthers(id, session);
            record("identity.second-factor-on", id);
            recovery.keep(id, fresh);
            return Result.done(fresh.codes());
        });
    }

    /** New recovery codes instead of the old ones. Refused with IDN_102, IDN_131. */
    public Result<List<String>> renewCodes(AccountId id, String code) {
        return factors.prove(id, code).map(_ -> {
            var fresh = recovery.draw();
            transaction.executeWithoutResult(_ -> {
                record("identity.recovery-codes-renewed", id);
                recovery.keep(id, fresh);
            });
            return fresh.codes();
        });
    }

    private Optional<ShownSecret> shown(AccountId id, byte[] sealed) {
        return box.open(sealed, id.toString()).map(it -> {
            var secret = Base32.encode(it);
            var loginName = accounts.findActive(id).map(KnownAccount::loginName).orElse("");
            return new ShownSecret(secret.replaceAll("(.{4})(?!$)", "$1 "), uri(loginName, secret));
        });
    }

    private static String uri(String loginName, String secret) {
        var issuer = encoded(ISSUER);
        return "otpauth://totp/" + issuer + ":" + encoded(loginName) + "?secret=" + secret + "&issuer=" + issuer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void record(String action, AccountId account) {
        audit.record(new AuditEntry(action, account.toString(), "account:" + account, Map.of()));
    }
}
