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
 * which stands beside the report and does not replace it. Read within the same rights as {@link Reports}; where no unit is named the city
 * is meant, whose reports are for those who see every unit.
 */
public interface ClosedReports {

    /**
     * Closes the period of a unit, or of the city. Refusals: {@code INS_101} not a period that is reported, {@code INS_102} it has not ended long enough
     * ago, {@code INS_103} acts wait to be counted, {@code INS_104} closed before and no reason for a correction given,
     * {@code INS_105} the reason is too long, {@code INS_106} not a leader of the unit for every field,
     * {@code INS_111} the city, by somebody who neither leads it nor administers it.
     *
     * @param unit   null for the city
     * @param reason why a closed report is corrected; blank for the first
     */
    Result<ClosedReport> close(Officer officer, @Nullable UnitId unit, Period period, String reason);

    /** Why the officer could not close now; empty when it is possible. Acts that wait are not looked for. */
    Optional<Refusal> whyNotClose(Officer officer, @Nullable UnitId unit, Period period);

    /** From when on the period can be closed. */
    Instant closableFrom(Period period);

    /** Within the officer's rights. */
    Optional<ClosedReport> find(Officer officer, UUID id);

    /** The report of a period and its corrections, the oldest first. None of the city for those who do not see every unit. */
    List<ClosedReport> list(Officer officer, @Nullable UnitId unit, Period period);

    /** The latest closed reports of a unit, or of the city for those who see every unit. */
    List<ClosedReport> listLatest(Officer officer, @Nullable UnitId unit, int most);

    Report count(Officer officer, ClosedReport report, Report.By by);

    /** @param resolving only what this unit resolves; for reports of the city */
    Slice<ReportRow> list(
            Officer officer,
            ClosedReport report,
            @Nullable UnitId resolving,
            @Nullable String field,
            @Nullable String procedure,
            Figure figure,
            @Nullable String after,
            int limit);
}
