package vn.motcua.queue.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.organization.UnitId;
import vn.motcua.queue.LineId;
import vn.motcua.queue.Priority;

/**
 * A ticket that becomes a row.
 *
 * @param issued the line whose number it bears
 */
record FreshTicket(
        UUID id,
        UnitId unit,
        LineId line,
        LineId issued,
        LocalDate day,
        int number,
        boolean offline,
        int visit,
        String label,
        String code,
        Priority priority,
        @Nullable Instant slotAt,
        @Nullable UUID booking,
        @Nullable String procedure,
        Instant since) {}
