package vn.motcua.identity.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.AccountId;
import vn.motcua.organization.UnitId;

/**
 * A token as its owner recognises it; the secret itself is kept nowhere.
 *
 * @param unit     the one unit it is narrowed to, null for all of the account's
 * @param endsOn   first day on which it counts no longer
 * @param lastUsed to the minute, null when never
 * @param revoked  null as long as nobody revoked it
 */
public record ListedToken(
        UUID id,
        AccountId account,
        String name,
        TokenScope scope,
        @Nullable UnitId unit,
        Instant created,
        LocalDate endsOn,
        @Nullable Instant lastUsed,
        @Nullable Instant revoked) {

    public boolean isLive(LocalDate today) {
        return revoked == null && endsOn.isAfter(today);
    }
}
