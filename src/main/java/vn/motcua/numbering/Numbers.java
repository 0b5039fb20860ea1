package vn.motcua.numbering;

import java.util.Optional;
import java.util.UUID;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;

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

    /** Why {@link #open} would refuse now; empty when it would not. */
    Optional<Refusal> findHindrance(String book, String scope, long last);

    /**
     * Begins a book where a paper one ends: the next number is the one after {@code last}. Only while no number has been given
     * here, and only upwards; who did it and why is kept. Belongs to the caller's transaction.
     *
     * @return {@code last}; refused with {@code NUM_101} (numbers have been given, or a higher one was opened with) and
     *     {@code NUM_102} (not between 1 and 999,999)
     */
    Result<Long> open(String book, String scope, long last, String reason, UUID by);
}
