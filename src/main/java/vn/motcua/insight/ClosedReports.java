package vn.motcua.insight;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Officer;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;
import vn.motcua.shared.Slice;

/**
 * Reports as they were closed: numbers and the dossiers behind them, for ever. What changes afterwards shows in a correction,
 * which stands beside the report and does not replace it. Read within the same rights as {@link Reports}.
 */
public interface ClosedReports {

    /**
     * Closes a unit's period. Refusals: {@code INS_101} not a period that is reported, {@code INS_102} it has not ended long enough
     * ago, {@code INS_103} acts wait to be counted, {@code INS_104} closed before and no reason for a correction given,
     * {@code INS_105} the reason is too long, {@code INS_106} not a leader of the unit for every field.
     *
     * @param reason why a closed report is corrected; blank for the first
     */
    Result<ClosedReport> close(Officer officer, UnitId unit, Period period, String reason);

    /** Why the officer could not close now; empty when it is possible. Acts that wait are not looked for. */
    Optional<Refusal> whyNotClose(Officer officer, UnitId unit, Period period);

    /** From when on the period can be closed. */
    Instant closableFrom(Period period);

    /** Within the officer's rights. */
    Optional<ClosedReport> find(Officer officer, UUID id);

    /** The report of a unit's period and its corrections, the oldest first. */
    List<ClosedReport> list(Officer officer, UnitId unit, Period period);

    /** The latest closed reports of a unit. */
    List<ClosedReport> listLatest(Officer officer, UnitId unit, int most);

    Report count(Officer officer, ClosedReport report, Report.By by);

    Slice<ReportRow> list(
            Officer officer,
            ClosedReport report,
            @Nullable String field,
            @Nullable String procedure,
            Figure figure,
            @Nullable String after,
            int limit);
}
