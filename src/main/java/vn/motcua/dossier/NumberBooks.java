package vn.motcua.dossier;

import java.util.List;
import java.util.Optional;
import vn.motcua.identity.Officer;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;

/** The books in which a unit numbers its forms and results year by year, and where they were when the product came. */
public interface NumberBooks {

    /**
     * One book.
     *
     * @param symbol as it stands behind the number, such as {@code KQ-UBND}
     * @param title  what is numbered in it
     */
    record Book(String symbol, String title) {}

    List<Book> list();

    /** Why {@link #open} would refuse now, rights aside; empty when it would not. */
    Optional<Refusal> findHindrance(UnitId unit, String symbol, int year, long last);

    /**
     * Notes the last number that the paper book holds, in the caller's transaction: the product continues behind it.
     *
     * @param reason where the number was read
     * @return refused with {@code DOS_101} (does not administer the unit), {@code NUM_101}, {@code NUM_102}
     */
    Result<Long> open(UnitId unit, String symbol, int year, long last, String reason, Officer officer);
}
