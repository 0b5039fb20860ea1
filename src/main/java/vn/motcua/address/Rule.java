package vn.motcua.address;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.AccountId;
import vn.motcua.organization.UnitId;

/**
 * A rule of the table by which the addresses of a divided unit are told apart.
 *
 * @param from    the divided unit
 * @param into    the unit that answers for the stretch, and keeps the rule
 * @param since   first day on which it may be used
 * @param until   first day on which it may no longer; null while it stands
 * @param source  the paper it rests on
 * @param madeBy  who entered it
 */
public record Rule(
        UUID id,
        UnitId from,
        UnitId into,
        Stretch stretch,
        LocalDate since,
        @Nullable LocalDate until,
        String source,
        AccountId madeBy,
        Instant madeAt) {

    public boolean standsOn(LocalDate day) {
        return !since.isAfter(day) && (until == null || until.isAfter(day));
    }
}
