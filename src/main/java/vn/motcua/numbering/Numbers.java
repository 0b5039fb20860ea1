package vn.motcua.numbering;

/** The books of numbers. */
public interface Numbers {

    /**
     * The next number of a book, starting at 1. Gapless: the number belongs to the caller's transaction and is given back when
     * that rolls back, so whoever wants the next number of the same book and scope waits until this transaction ends. Take it
     * as late as possible, and let nothing slow follow it.
     *
     * @param book  which register, such as {@code receipt}; books count independently
     * @param scope whose and which year or day, such as {@code 12/2026}
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    long next(String book, String scope);
}
