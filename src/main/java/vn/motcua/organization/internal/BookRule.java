package vn.motcua.organization.internal;

import org.jspecify.annotations.Nullable;
import vn.motcua.organization.Register;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.UnitKind;

/**
 * Who holds books of a span of years.
 *
 * @param unit     whose books; null for all units of the home province
 * @param district whether it speaks of books kept by districts, where it names no unit
 * @param holder   null: whoever answers for the unit today
 */
record BookRule(
        Register register,
        @Nullable UnitId unit,
        boolean district,
        int fromYear,
        int untilYear,
        @Nullable UnitId holder,
        boolean confirmed,
        String basis) {

    boolean fits(UnitId asked, UnitKind kind, Register wanted, int year) {
        return register == wanted
                && fromYear <= year
                && year <= untilYear
                && (unit == null ? district == (kind == UnitKind.DISTRICT) : unit.equals(asked));
    }
}
