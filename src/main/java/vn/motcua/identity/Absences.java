package vn.motcua.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.DutyRoster.Half;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Result;

/**
 * Leave and secondment, always with a substitute. While it lasts the substitute goes on with the work of whoever is away, who
 * keeps it; afterwards it is theirs alone again. A leader's signature does not pass by absence: that takes an authority paper.
 */
public interface Absences {

    /**
     * Registers an absence: one's own with a colleague of the same role, or as leader or administrator of the unit with anybody
     * of the unit.
     *
     * @return refused with IDN_112, IDN_113, IDN_213, IDN_220 to IDN_223, IDN_225, IDN_228, IDN_229
     */
    Result<UUID> register(NewAbsence absence, Officer by);

    /** Somebody is back early. Refused with IDN_224, IDN_225. */
    Result<UUID> end(UUID absence, Officer by);

    /**
     * Sends an officer to another unit for a time. The positions at home rest, the substitute stands in there. For the city's
     * administrators. Refused as {@link #register}, and with IDN_207, IDN_226, IDN_227.
     */
    Result<UUID> second(NewSecondment secondment, Officer by);

    /** One's own, and those of the units whose staff the reader leads or administers; the latest first. */
    List<Absence> listFor(Officer reader, int limit);

    /** What runs or is to come of secondments from or to the units; the earliest first. */
    List<Secondment> listSecondments(Officer reader, int limit);

    /** Who of the unit is away on this day, or for half of it. */
    List<Absence> listOn(UnitId unit, LocalDate day);

    /** By whom somebody is stood in for now. */
    Optional<AccountId> findSubstitute(AccountId absent);

    /**
     * Of those who examine or examined in these units: who cannot go on with what they hold there now, and nobody stands in.
     * Their dossiers fall to the unit's leader.
     */
    Set<AccountId> listUncovered(Collection<UnitId> units);

    /** Whether the reader may register absences of others in the unit. */
    static boolean mayRegisterIn(UnitId unit, Officer by) {
        return by.rights().hasAny(unit, Role.UNIT_LEADER, Role.CENTRE_LEADER, Role.UNIT_ADMINISTRATOR);
    }

    /**
     * An absence to be registered.
     *
     * @param lastDay included
     * @param half    the half of the one day; null for whole days
     */
    record NewAbsence(
            AccountId account,
            Absence.Kind kind,
            LocalDate from,
            LocalDate lastDay,
            @Nullable Half half,
            AccountId substitute,
            String note) {}

    /**
     * A secondment to be registered.
     *
     * @param role       what the officer does in the other unit
     * @param fields     empty for every field
     * @param standsFor  whose work the officer goes on with there, null for nobody's
     * @param substitute who stands in at home
     * @param number     number of the decision
     */
    record NewSecondment(
            AccountId officer,
            UnitId from,
            UnitId to,
            Role role,
            Set<String> fields,
            @Nullable AccountId standsFor,
            AccountId substitute,
            String number,
            LocalDate first,
            LocalDate lastDay) {}

    /** A secondment as registered. */
    record Secondment(
            UUID id,
            UUID absence,
            AccountId officer,
            UnitId from,
            UnitId to,
            Role role,
            @Nullable AccountId standsFor,
            String number,
            LocalDate first,
            LocalDate lastDay) {}
}
