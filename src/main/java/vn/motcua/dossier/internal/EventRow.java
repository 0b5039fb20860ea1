package vn.motcua.dossier.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.State;

/**
 * What one act adds to the event table beside the state after it.
 *
 * @param actor   null when the product acted by itself
 * @param actedAs in which capacity, as JSON; null by an own position where nothing is signed
 */
record EventRow(
        Action action,
        @Nullable State from,
        @Nullable UUID actor,
        @Nullable Integer actorUnit,
        @Nullable String number,
        String details,
        String key,
        String bodyHash,
        @Nullable String actedAs) {

    boolean admits() {
        return action == Action.ADMIT;
    }
}
