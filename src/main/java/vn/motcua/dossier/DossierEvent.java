package vn.motcua.dossier;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Channel;
import vn.motcua.organization.UnitId;

/**
 * One act as other modules hear of it; without anybody's name or number.
 *
 * @param version     counts the acts of this dossier from 1
 * @param state       where the act led
 * @param resolving   the unit that resolves the dossier
 * @param holder      who holds the dossier when the event is heard, which may be later than the act
 * @param receivedAt  moment of the receipt; null while the dossier is not received
 * @param at          when it was done
 * @param promisedAt  the promise as it stood after the act
 */
public record DossierEvent(
        DossierId dossier,
        int version,
        String code,
        Action action,
        State state,
        UnitId resolving,
        String field,
        String procedureCode,
        String procedureName,
        Channel channel,
        @Nullable UUID holder,
        @Nullable Instant receivedAt,
        Instant at,
        @Nullable Instant promisedAt) {}
