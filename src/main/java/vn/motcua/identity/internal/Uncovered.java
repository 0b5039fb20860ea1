package vn.motcua.identity.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.DutyRoster.Half;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.CivilTime;

/**
 * Who cannot go on with work and is not stood in for, of all units, in memory: every leader's list asks. Read anew when a revision
 * says that somebody's presence changed, on whatever node, and when the day or its half has.
 */
@Component
class Uncovered {

    private final JdbcAbsences absences;

    private volatile @Nullable Known known;

    private record Known(long revision, LocalDate day, Half half, Map<UnitId, Set<AccountId>> byUnit) {}

    Uncovered(JdbcAbsences absences) {
        this.absences = absences;
    }

    Set<AccountId> list(Collection<UnitId> units, Instant now) {
        var byUnit = at(now).byUnit();
        return units.stream()
                .flatMap(it -> byUnit.getOrDefault(it, Set.of()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Known at(Instant now) {
        // the revision first: a change while reading makes it read once more, never miss it
        long revision = absences.presenceRevision();
        var day = CivilTime.day(now);
        var half = Half.at(now);
        var held = known;
        if (held != null && held.revision() == revision && held.day().equals(day) && held.half() == half) {
            return held;
        }
        var fresh = new Known(revision, day, half, absences.listUncovered(now));
        // what a transaction has changed and may still take back is for itself alone
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            known = fresh;
        }
        return fresh;
    }
}
