package vn.motcua.catalogue;

/**
 * How much of one fee rule is asked.
 *
 * @param rule   code of the {@link FeeRule}
 * @param pages  pages of the original, for rules counted by page; 1 otherwise
 * @param copies copies, cases or transactions
 */
public record FeeQuantity(String rule, int pages, int copies) {

    public FeeQuantity {
        if (pages < 1 || copies < 1 || pages > 100_000 || copies > 100_000) {
            throw new IllegalArgumentException("Pages and copies are between 1 and 100000");
        }
    }

    public static FeeQuantity of(String rule, int copies) {
        return new FeeQuantity(rule, 1, copies);
    }
}
