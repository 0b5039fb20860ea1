package vn.motcua.address;

import java.time.LocalDate;

/** Reads addresses. Answers from memory, so it may be asked freely; a change of units reaches it within seconds. */
public interface Addresses {

    /** The most characters an address may have. */
    int MOST_CHARACTERS = 500;

    /** The day the republic was proclaimed: nothing is asked about earlier days. */
    LocalDate FIRST_DAY = LocalDate.of(1945, 9, 2);

    /**
     * Which unit answers for an address on a day. Of a divided unit all its successors are given, never one picked, unless a rule kept
     * by the receiving unit decides.
     *
     * @param text old or new names, with or without accents and abbreviations, in any usual order
     * @throws vn.motcua.shared.RefusedException {@code ADR_101}, {@code ADR_102} for a text that is empty or too long, {@code ADR_104}
     *     for a day before {@link #FIRST_DAY}
     */
    Resolution resolve(String text, LocalDate on);
}
