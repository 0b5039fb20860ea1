package vn.motcua.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Result;

/** A password that somebody else has set goes from hand to hand on paper, so it holds for some days only. */
@Component
class FirstPasswords {

    private final AccessRules rules;
    private final AuditTrail audit;
    private final Clock clock;

    FirstPasswords(AccessRules rules, AuditTrail audit, Clock clock) {
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** Hours, by the rule of the day on which it is set. */
    int hoursToday() {
        return rules.firstPasswordHours(CivilTime.day(clock.instant()));
    }

    /** Asked only after the password was found right. Refused with IDN_104 (set too long ago). */
    Result<KnownAccount> stillHolds(KnownAccount account) {
        if (!account.temporary()) {
            return Result.done(account);
        }
        int hours = rules.firstPasswordHours(CivilTime.day(account.passwordSet()));
        if (!clock.instant().isAfter(account.passwordSet().plus(Duration.ofHours(hours)))) {
            return Result.done(account);
        }
        var id = account.id().toString();
        audit.record(new AuditEntry("identity.first-password-expired", id, "account:" + id, Map.of()));
        return Result.refused(IdentityRefusal.IDN_104_FIRST_PASSWORD_EXPIRED, hours);
    }
}
