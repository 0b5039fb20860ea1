package vn.motcua.identity.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.internal.JdbcFailedLogIns.Counter;
import vn.motcua.identity.internal.JdbcSecondFactors.Factor;
import vn.motcua.shared.Result;

/** Whether what somebody typed proves the second factor. Each code opens once, and guesses are limited like passwords. */
@Service
class SecondFactors {

    private final JdbcSecondFactors factors;
    private final RecoveryCodes recovery;
    private final JdbcFailedLogIns failures;
    private final SecretBox box;
    private final AuditTrail audit;
    private final Clock clock;

    SecondFactors(
            JdbcSecondFactors factors,
            RecoveryCodes recovery,
            JdbcFailedLogIns failures,
            SecretBox box,
            AuditTrail audit,
            Clock clock) {
        this.factors = factors;
        this.recovery = recovery;
        this.failures = failures;
        this.box = box;
        this.audit = audit;
        this.clock = clock;
    }

    boolean isOn(AccountId account) {
        return factors.find(account).filter(it -> it.confirmed() != null).isPresent();
    }

    /**
     * Takes a code of the app, or a recovery code, and uses it up. Refused with IDN_102 (guessed too often), IDN_131 (wrong or used).
     */
    Result<AccountId> prove(AccountId account, String typed) {
        return counted(account, () -> isGenuine(account, typed.strip()));
    }

    /** Counts the guess before it is looked at, so that guesses made at the same moment do not all see the same counter. */
    Result<AccountId> counted(AccountId account, Supplier<Boolean> guess) {
        var now = clock.instant();
        if (!failures.count(Counter.SECOND_FACTOR, account.toString(), now)) {
            var minutes = failures.findWait(Counter.SECOND_FACTOR, account.toString(), now);
            return Result.refused(IdentityRefusal.IDN_102_WAIT, minutes.orElse(1L));
        }
        if (!guess.get()) {
            record("identity.second-factor-failed", account);
            return Result.refused(IdentityRefusal.IDN_131_WRONG_CODE);
        }
        failures.clear(Counter.SECOND_FACTOR, account.toString());
        return Result.done(account);
    }

    private boolean isGenuine(AccountId account, String typed) {
        var now = clock.instant();
        var step = factors.find(account)
                .filter(it -> it.confirmed() != null)
                .map(it -> step(account, it, typed, now))
                .orElse(OptionalLong.empty());
        return step.isPresent() ? factors.use(account, step.getAsLong()) : isRecoveryCode(account, typed, now);
    }

    private boolean isRecoveryCode(AccountId account, String typed, Instant now) {
        boolean used = recovery.use(account, typed, now);
        if (used) {
            record("identity.recovery-code-used", account);
        }
        return used;
    }

    /** The interval whose code was typed; empty also when the secret cannot be read with the key in force. */
    OptionalLong step(AccountId account, Factor factor, String typed, Instant now) {
        return box.open(factor.secret(), account.toString())
                .map(it -> Totp.findStep(it, typed.replace(" ", ""), now))
                .orElse(OptionalLong.empty());
    }

    private void record(String action, AccountId account) {
        audit.record(new AuditEntry(action, account.toString(), "account:" + account, Map.of()));
    }
}
