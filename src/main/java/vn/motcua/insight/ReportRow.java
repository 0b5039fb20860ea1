package vn.motcua.insight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.DossierId;
import vn.motcua.organization.UnitId;

/**
 * One dossier behind a number, without anybody's name.
 *
 * @param promisedAt as it stood at the end of the period
 * @param endedAt    result or stop within the period, otherwise null
 */
public record ReportRow(
        DossierId dossier,
        String code,
        UnitId resolving,
        String field,
        String procedureName,
        Instant receivedAt,
        @Nullable Instant promisedAt,
        @Nullable Instant endedAt,
        Source source,
        Outcome outcome) {}
