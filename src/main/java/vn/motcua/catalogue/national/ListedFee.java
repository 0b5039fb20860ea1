package vn.motcua.catalogue.national;

import vn.motcua.catalogue.FeeRule;

/**
 * What a row says of the fee.
 *
 * @param dong whole đồng; 0 unless an amount is given
 * @param per  what is counted; a case unless the words say pages or copies
 */
public record ListedFee(Kind kind, long dong, FeeRule.Unit per) {

    /** Free, an amount, or nothing that can be relied on. */
    public enum Kind {
        FREE,
        AMOUNT,
        NONE
    }

    static final ListedFee FREE = new ListedFee(Kind.FREE, 0, FeeRule.Unit.CASE);
    static final ListedFee NONE = new ListedFee(Kind.NONE, 0, FeeRule.Unit.CASE);
}
