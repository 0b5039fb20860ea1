package vn.motcua.clock;

import java.math.BigDecimal;

/**
 * How long a procedure may take.
 *
 * @param amount 0 or more; decimals for hours only (1.5 working hours); of no meaning for {@link TermUnit#SAME_DAY}
 */
public record Term(TermUnit unit, BigDecimal amount) {

    /** @throws IllegalArgumentException for a negative amount, and for decimals in anything but hours */
    public Term {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("A term is not negative: " + amount);
        }
        if (unit != TermUnit.WORKING_HOUR && amount.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException("Decimals are for hours only: " + amount + " " + unit);
        }
    }

    public static Term of(TermUnit unit, int amount) {
        return new Term(unit, BigDecimal.valueOf(amount));
    }

    public static Term sameDay() {
        return of(TermUnit.SAME_DAY, 0);
    }
}
