package vn.motcua.catalogue.national;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Level;
import vn.motcua.catalogue.Limit;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Responsibility;
import vn.motcua.identity.Officer;
import vn.motcua.shared.Result;
import vn.motcua.shared.Slice;

/**
 * Entries of the national list that wait for an official of the city. Every act is a city administrator's (else {@code CAT_120}),
 * of an entry that is still open and still reads as it was shown (else {@code CAT_171}), with a note of 1 to 500 characters (else
 * {@code CAT_124}), and is kept in the audit.
 */
public interface NationalReview {

    /** How an entry stands to our catalogue. */
    enum Standing {
        /** Our version was written from it. */
        IMPORTED,
        /** The city has a version of its own, which stays as it is. */
        COMPARED
    }

    /**
     * What is asked for.
     *
     * @param level  null for every level
     * @param ground null for every ground
     * @param clear  only entries with nothing open, which may be confirmed together
     */
    record Filter(@Nullable Level level, @Nullable ReviewGround ground, boolean clear) {}

    /** A line of the list. */
    record Row(
            ProcedureCode code,
            String lineHash,
            String name,
            String fieldName,
            Standing standing,
            Set<ReviewGround> grounds) {}

    /**
     * Words and reading of one entry.
     *
     * @param said the other texts of the list, by what they are
     */
    record Shown(
            Row row,
            boolean open,
            Set<Level> levels,
            NationalEntry entry,
            Map<String, String> said,
            List<Difference> differences,
            @Nullable Long version,
            Instant readAt) {}

    /**
     * Where the list and the city's version part.
     *
     * @param what   key of the question
     * @param ours   empty where we have nothing
     * @param listed empty where the list has nothing
     */
    record Difference(String what, String ours, String listed) {}

    /**
     * An official's answer to everything that was open.
     *
     * @param limits one for each channel that is open for the procedure
     * @param fee    whole đồng, 0 for free
     */
    record Settlement(
            ProcedureCode code, String lineHash, List<Limit> limits, long fee, Responsibility answers, String note) {}

    /** An import, as it was reported. */
    record Import(String fileName, String report, Instant at) {}

    /** Open entries by code, fifty a page. */
    Slice<Row> list(Filter filter, @Nullable ProcedureCode after);

    /** How many open entries have each ground, and how many have none. */
    Map<ReviewGround, Integer> count(@Nullable Level level);

    int countClear(@Nullable Level level);

    /** How many entries of communes' procedures wait. */
    int countOpen();

    /** The entry a version was written from, while nobody has settled it: its words are shown beside the version. */
    Optional<Shown> findUnsettled(ProcedureVersion version);

    /** Open or not; empty when the list never had it. */
    Optional<Shown> find(ProcedureCode code);

    /**
     * Term, fee and responsibility are as the official says, for every unit; dossiers can be admitted from now on. Refusals
     * besides: {@code CAT_172} nothing open for reception or a limit out of range, {@code CAT_173} the city has its own version,
     * {@code CAT_174} not said who receives or decides, {@code CAT_175} fee out of range.
     */
    Result<ProcedureCode> settle(Settlement settlement, Officer officer);

    /** As {@link #settle} for entries whose words leave nothing open, as they were read; all or none. {@code CAT_176} when one is not clear. */
    Result<Integer> confirmClear(Map<ProcedureCode, String> lineHashes, String note, Officer officer);

    /** Seen, and nothing is changed: the city's own version stands, or the entry stays as information without reception. */
    Result<ProcedureCode> keep(ProcedureCode code, String lineHash, String note, Officer officer);

    /** Stale or double: from tomorrow on the procedure is shown no more. {@code CAT_173} when the city has its own version. */
    Result<ProcedureCode> drop(ProcedureCode code, String lineHash, String note, Officer officer);

    Optional<Import> findLastImport();
}
