package vn.motcua.catalogue;

import org.jspecify.annotations.Nullable;
import vn.motcua.clock.Term;

/**
 * How long the office has, by channel.
 *
 * @param channel   how the dossier came in
 * @param term      the lawful limit
 * @param note      what a clerk adds, null when nothing
 * @param noteEn    its English gloss
 * @param extension on what ground it may be longer, null when never
 */
public record Limit(
        Channel channel,
        Term term,
        @Nullable String note,
        @Nullable String noteEn,
        @Nullable Extension extension) {

    /** Why a limit may be exceeded: the applicant agreed in writing, or another body had to verify. */
    public enum Ground {
        AGREEMENT,
        VERIFICATION
    }

    /**
     * When and how far the limit may be exceeded.
     *
     * @param ground why
     * @param term   the whole limit then, null when the slip states it case by case
     * @param note   the rule in a sentence
     * @param noteEn its English gloss
     */
    public record Extension(Ground ground, @Nullable Term term, String note, String noteEn) {}
}
