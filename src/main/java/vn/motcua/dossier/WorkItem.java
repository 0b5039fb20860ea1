package vn.motcua.dossier;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.organization.UnitId;

/**
 * One line of a list of dossiers.
 *
 * @param version        as shown, for acting from the list
 * @param sortAt         by what the list is ordered: the promise, or the moment of entry while there is none
 * @param paused         the term stands still on a lawful ground
 * @param apologyWaiting an apology waits for signature
 * @param step           where it stands in the process; null where no step is described
 */
public record WorkItem(
        DossierId id,
        String code,
        int version,
        State state,
        UnitId receiving,
        UnitId resolving,
        String field,
        String procedureCode,
        String procedureName,
        String applicantName,
        @Nullable UUID holder,
        @Nullable Instant receivedAt,
        @Nullable Instant clockStartedAt,
        @Nullable Instant promisedAt,
        Instant sortAt,
        boolean paused,
        boolean late,
        boolean apologyWaiting,
        boolean granted,
        int supplements,
        @Nullable InnerStep step) {}
