package vn.motcua.audit;

import org.jspecify.annotations.Nullable;

/** The proof that nobody changed the trail afterwards. */
public interface AuditChain {

    /** Recomputes every block from the stored entries, in bounded memory. Entries of the last second may not be sealed yet. */
    Verdict verify();

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
