package vn.motcua.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Officer;
import vn.motcua.shared.Result;
import vn.motcua.shared.Slice;

/** The list of words that officials keep. What they change is searched with at once on this node, within seconds on the others. */
public interface SearchWords {

    /** Characters of what is said or meant. */
    int LONGEST = 120;

    /** What a line of the list is for. */
    enum Kind {
        /** Said means meant. */
        SYNONYM,
        /** A phrase of questions that says nothing and is left out. */
        NOISE
    }

    /**
     * A line of the list.
     *
     * @param meant   empty for {@link Kind#NOISE}
     * @param shipped came with the product
     */
    record Word(long id, Kind kind, String said, String meant, boolean shipped) {}

    /** What was looked for and found nothing; no personal data. */
    record InVain(String text, int times, LocalDate lastOn) {}

    /**
     * By what is said.
     *
     * @param like  only lines that hold this; empty for all
     * @param after cursor of the slice before, null for the first
     */
    Slice<Word> list(String like, @Nullable String after, int limit);

    /** The most often looked for first. */
    List<InVain> listInVain(int limit);

    /**
     * Kept in the audit. Refusals: {@code SEA_110} not a city administrator, {@code SEA_111} empty, too long or without a syllable,
     * {@code SEA_112} on the list already, {@code SEA_114} the list is full.
     *
     * @param meant the official words; ignored for {@link Kind#NOISE}
     */
    Result<Word> add(Kind kind, String said, String meant, Officer officer);

    /** Takes a line off the list for good. Refusals: {@code SEA_110}, {@code SEA_113}. */
    Result<Word> remove(long id, Officer officer);
}
