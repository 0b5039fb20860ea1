package vn.motcua.identity.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;

/**
 * Something that needs a second person.
 *
 * @param unit     where the role is held, else the account's home unit
 * @param role     the role given or ended; null where none is
 * @param position the position ended, null where none is
 * @param until    the last day of a role given, or the day from which a role ended no longer counts
 * @param ends     the moment from which it can no longer be confirmed
 */
public record Proposal(
        UUID id,
        Kind kind,
        AccountId account,
        UnitId unit,
        @Nullable Role role,
        @Nullable UUID position,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String reason,
        AccountId proposedBy,
        Instant proposedAt,
        Instant ends) {

    /** What is proposed. */
    public enum Kind {
        GIVE_ROLE,
        END_ROLE,
        CLOSE_ACCOUNT,
        RESET_PASSWORD,
        SWITCH_OFF_SECOND_FACTOR
    }
}
