package vn.motcua.insight;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.organization.UnitId;

/**
 * A report that does not change any more.
 *
 * @param unit        null for a report of every unit of the city
 * @param unitName    name of the unit, or of the city, as it was on the day of closing
 * @param sequence    1 for the report, 2, 3 ... for corrections of it
 * @param reason      why it was corrected; empty for the report itself
 * @param closerTitle chức vụ of who closed it
 * @param dossiers    how many dossiers stand behind its numbers
 * @param hash        SHA-256 over all its rows, in lower-case hex; also kept in the audit trail
 */
public record ClosedReport(
        UUID id,
        @Nullable UnitId unit,
        String unitName,
        Period period,
        Span span,
        int sequence,
        String reason,
        Instant closedAt,
        String closerName,
        String closerTitle,
        int dossiers,
        String hash) {

    public boolean isOfCity() {
        return unit == null;
    }

    public boolean isCorrection() {
        return sequence > 1;
    }
}
