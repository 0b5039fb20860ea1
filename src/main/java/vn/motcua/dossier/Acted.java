package vn.motcua.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an accepted act came to. The same for a repeated key as for the first time.
 *
 * @param version  the dossier's version after the act
 * @param promised promised moment after the act; null while the resolving unit has not received the dossier
 * @param number   number issued by the act (form or result), null when none
 */
public record Acted(
        DossierId dossier,
        String code,
        int version,
        Action action,
        State state,
        Instant at,
        @Nullable Instant promised,
        @Nullable String number) {}
