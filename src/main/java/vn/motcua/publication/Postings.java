package vn.motcua.publication;

import java.io.OutputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.identity.Officer;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Result;
import vn.motcua.shared.Slice;

/** The notice boards: what hangs at a unit since when. Acts are kept in the audit. */
public interface Postings {

    /**
     * One sheet on a board.
     *
     * @param until    last day, null while it hangs
     * @param outdated it hangs although another version is in force today, or none
     */
    record Posting(
            long id,
            UnitId unit,
            ProcedureVersion version,
            LocalDate from,
            @Nullable LocalDate until,
            String by,
            boolean outdated) {}

    /** Units whose board the officer keeps: reception, the centre's leader, the unit's administrator; ascending. */
    int[] listUnits(Officer officer);

    /** By code; of a unit the officer does not keep, nothing. */
    Slice<Posting> list(UnitId unit, Officer officer, @Nullable String after, int limit);

    /**
     * The versions in force hang from the day on; one that hangs in a former version is taken down the day before. Refused whole
     * with {@code IDN_403}, {@code PUB_110} nothing to post, {@code PUB_111} a day out of reach or before the former sheet's,
     * {@code PUB_112} the one procedure hangs already.
     *
     * @param code  one procedure; blank for all of the field that communes carry out and that do not hang yet
     * @param field a field, where no code is given
     * @return how many sheets were posted
     */
    Result<Integer> post(UnitId unit, String code, String field, LocalDate from, Officer officer);

    /** Taken down after this day. Refused with {@code PUB_113}, {@code PUB_114}, {@code PUB_111}. */
    Result<Posting> takeDown(long posting, LocalDate until, Officer officer);

    /** The sheet as a PDF; what hangs in public is public. Refused with {@code PUB_113}. */
    Result<byte[]> print(long posting);

    /** Every sheet that hangs at the unit, each on a page of its own, as it is made; the stream stays open. */
    void printAll(UnitId unit, Officer officer, OutputStream out);
}
