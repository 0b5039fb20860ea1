package vn.motcua.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a right came to an officer who does not hold it by position.
 *
 * @param paper  the authority paper, absence or secondment
 * @param lender whose right or whose work it is; null when a secondment stands for nobody
 */
public record Lent(Source source, UUID paper, @Nullable AccountId lender) {

    /** The first four are the lines of authority papers, see {@link SigningLine}. */
    public enum Source {
        TM,
        KT,
        TL,
        TUQ,
        ABSENCE,
        SECONDMENT;

        /** Whether it goes with somebody's work: what they hold may be done for them, and stays theirs. */
        public boolean isForColleague() {
            return this == ABSENCE || this == SECONDMENT;
        }
    }
}
