package vn.motcua.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.organization.UnitId;

/**
 * What a unit does otherwise than the city's process says.
 *
 * @param version      the version it was made for; in another one the city's process holds again
 * @param hours        office hours by step, in the order of the version's steps
 * @param receiver     who receives at the unit, null for whoever is at the desk
 * @param receiverName name to show; null as the receiver is
 * @param basis        the unit's paper that lays it down
 * @param by           who entered it
 * @param outdated     another version is in force now
 */
public record UnitOverride(
        long id,
        UnitId unit,
        ProcedureVersion version,
        List<BigDecimal> hours,
        @Nullable UUID receiver,
        @Nullable String receiverName,
        String basis,
        String by,
        boolean outdated) {

    public UnitOverride {
        hours = List.copyOf(hours);
    }
}
