package vn.motcua.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.organization.UnitId;

/**
 * A paper by which a leader lends an office for a time: giấy ủy quyền, quyết định phân công.
 *
 * @param number     number and symbol as on the paper, "12/GUQ-UBND"
 * @param basis      on what it rests
 * @param role       what is lent: {@code UNIT_LEADER} or {@code CENTRE_LEADER}
 * @param fields     empty for every field the issuer has
 * @param procedures empty for all procedures of the fields
 * @param under      the paper by which the issuer holds the role; null when by position
 * @param lastDay    included
 * @param revokedFor why it was revoked; null while it was not
 */
public record AuthorityPaper(
        UUID id,
        SigningLine line,
        String number,
        LocalDate signedOn,
        String basis,
        AccountId issuer,
        AccountId receiver,
        UnitId unit,
        Role role,
        Set<String> fields,
        Set<String> procedures,
        @Nullable UUID under,
        LocalDate from,
        LocalDate lastDay,
        @Nullable Instant revokedAt,
        @Nullable String revokedFor) {

    /** Where a paper stands on a day. */
    public enum State {
        PLANNED,
        IN_FORCE,
        ENDED,
        REVOKED
    }

    public AuthorityPaper {
        fields = Set.copyOf(fields);
        procedures = Set.copyOf(procedures);
    }

    public State stateOn(LocalDate day) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        if (day.isBefore(from)) {
            return State.PLANNED;
        }
        return day.isAfter(lastDay) ? State.ENDED : State.IN_FORCE;
    }
}
