package vn.motcua.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The proof that nobody changed the trail afterwards. */
public interface AuditChain {

    /** Recomputes every block from the stored entries, in bounded memory. Entries of the last second may not be sealed yet. */
    Verdict verify();

    /**
     * A stretch of the same: the blocks after this one, until about so many entries have been read. What comes before is taken as
     * it stands; stretch after stretch from 0 proves the whole.
     *
     * @param block number of the last block of the stretch before; 0 to begin
     */
    Stretch verifyAfter(long block, int entries);

    /** When the newest block was sealed; null for a trail without a block. */
    @Nullable
    Instant sealedAt();

    /**
     * The newest block. Cutting blocks off the end cannot be seen from inside: keep this hash outside the database, such as with
     * each backup, and {@link #contains} tells later whether the trail still leads through it.
     */
    Head head();

    /** Whether the trail still leads through this block, unchanged. */
    boolean contains(Head head);

    /**
     * One block, by which everything before it is proven.
     *
     * @param number 0 for a trail without a block
     * @param hash   SHA-256 in lower-case hex
     */
    record Head(long number, String hash) {}

    /**
     * What the recomputation found.
     *
     * @param blocks  blocks found sound before the break
     * @param entries entries inside them
     * @param broken  where and how the chain breaks, null when it holds
     */
    record Verdict(long blocks, long entries, @Nullable Break broken) {

        public boolean holds() {
            return broken == null;
        }
    }

    /**
     * What was found in a stretch.
     *
     * @param first   number of its first block
     * @param last    number of the last one found sound; less than {@code first} when there was none
     * @param toTheEnd nothing is left to verify
     */
    record Stretch(
            long first, long last, long entries, @Nullable Break broken, boolean toTheEnd) {}

    /** The first block that does not fit what is stored. */
    record Break(long block, Kind kind) {

        public enum Kind {
            /** A block is missing or does not name its predecessor's hash. */
            CHAIN,
            /** Fewer entries than were sealed. */
            MISSING_ENTRIES,
            /** An entry was changed, exchanged, added or removed. */
            CONTENT,
            /** Entries stand behind the last block although their place is before its end. */
            SLIPPED_IN
        }
    }
}
