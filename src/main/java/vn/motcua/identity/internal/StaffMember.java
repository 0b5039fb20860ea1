package vn.motcua.identity.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Grant;
import vn.motcua.organization.UnitId;

/**
 * An account as administrators see it.
 *
 * @param version   which state was seen
 * @param positions all there ever were, the latest first
 */
public record StaffMember(
        AccountId id,
        String loginName,
        String fullName,
        String title,
        UnitId homeUnit,
        boolean active,
        boolean secondFactor,
        int version,
        List<Position> positions) {

    /**
     * A position with its days.
     *
     * @param until first day on which it no longer counts, null for open end
     * @param given by whom; null for the installation itself
     * @param ended by whom, null as long as nobody ended it
     */
    public record Position(
            UUID id,
            Grant grant,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable AccountId given,
            @Nullable AccountId ended) {

        public boolean isOver(LocalDate today) {
            return until != null && !until.isAfter(today);
        }

        public boolean isToCome(LocalDate today) {
            return from.isAfter(today);
        }
    }
}
