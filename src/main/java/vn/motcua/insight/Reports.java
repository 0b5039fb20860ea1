package vn.motcua.insight;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Officer;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Slice;

/**
 * The figures as they are now. Leaders are answered for their units and fields, city administrators and who
 * leads the city for every unit. All methods
 * throw {@link RefusedException} with {@code INS_100} when the unit is not the officer's to ask about.
 */
public interface Reports {

    /** Exact figures of a period, up to now while it runs. */
    Report count(Officer officer, ReportQuestion question, Report.By by);

    /** The dossiers behind a number, in the order of reception; as many as the number says. */
    Slice<ReportRow> list(Officer officer, ReportQuestion question, Figure figure, @Nullable String after, int limit);

    /** Work that has not ended, by who holds it; those with something overdue or due today first. */
    List<Load> countDue(Officer officer, @Nullable UnitId unit);

    /** The dossiers behind {@link #countDue}, the most urgent first. */
    Slice<DueRow> listDue(
            Officer officer, @Nullable UnitId unit, Holder holder, Due due, @Nullable String after, int limit);

    /** The units the officer may ask about, in the order of their names. */
    List<UnitId> listUnits(Officer officer);

    /** When the figures were last brought up to date with all acts; null while acts wait to be counted. */
    @Nullable
    Instant upToDateAt();
}
