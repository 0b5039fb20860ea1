package vn.motcua.dossier;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.SignedAs;

/**
 * One act in the life of a dossier. A node may read what one of a newer release has written: an act or state it does not know is
 * null, and then nothing said with it is read.
 *
 * @param action     null for an act of a newer release
 * @param to         null for a state of a newer release
 * @param actor      null when the product acted by itself
 * @param promisedAt promise after the act
 * @param number     number the act issued, null when none
 * @param actedAs    in which capacity; null by an own position where nothing is signed
 * @param details    what was said with it, of the type {@link Action#details()}
 */
public record TimelineEvent(
        int version,
        @Nullable Action action,
        @Nullable State from,
        @Nullable State to,
        @Nullable UUID actor,
        @Nullable Integer actorUnit,
        Instant at,
        @Nullable Instant promisedAt,
        @Nullable String number,
        Details details,
        @Nullable SignedAs actedAs) {}
