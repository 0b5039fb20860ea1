package vn.motcua.insight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.DossierId;
import vn.motcua.organization.UnitId;

/** One open dossier behind a number of {@link Load}. */
public record DueRow(
        DossierId dossier,
        String code,
        UnitId resolving,
        String field,
        String procedureName,
        Instant receivedAt,
        @Nullable Instant promisedAt) {}
