package vn.motcua.identity.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.identity.AccountId;

/**
 * What somebody tried without the right to, as an entry of the trail: the pattern of the address, never what was typed into it. A node
 * records so many of an account in a minute and says with the last that more may follow; a flood must not bury the trail.
 */
@Component
public class RefusedRights {

    static final int MOST_IN_A_MINUTE = 5;

    private final AuditTrail audit;
    private final Clock clock;
    private final Map<AccountId, Integer> tries = new HashMap<>();
    private Instant minute = Instant.MIN;

    RefusedRights(AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** @param pattern such as {@code /dossiers/{id}}, or {@code -} where no handler was reached */
    public void record(AccountId account, String method, String pattern) {
        int count = count(account);
        if (count <= MOST_IN_A_MINUTE) {
            var details = new HashMap<>(Map.of("address", method + " " + pattern));
            if (count == MOST_IN_A_MINUTE) {
                details.put("more", "minute");
            }
            audit.record(new AuditEntry(
                    "identity.access-refused", account.toString(), "account:" + account, Map.copyOf(details)));
        }
    }

    /** Holds no more than the accounts refused within one minute. */
    private synchronized int count(AccountId account) {
        var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (!now.equals(minute)) {
            minute = now;
            tries.clear();
        }
        return tries.merge(account, 1, Integer::sum);
    }
}
