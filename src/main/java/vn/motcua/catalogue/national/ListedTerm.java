package vn.motcua.catalogue.national;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.clock.Term;
import vn.motcua.clock.TermUnit;

/** A number and a unit as the list has them. */
public record ListedTerm(BigDecimal amount, Unit unit) {

    /** What the list counts in. Hours may be those of the office or of the day; the list rarely says. */
    public enum Unit {
        HOUR("giờ", null),
        WORKING_HOUR("giờ làm việc", TermUnit.WORKING_HOUR),
        DAY("ngày", TermUnit.CALENDAR_DAY),
        WORKING_DAY("ngày làm việc", TermUnit.WORKING_DAY),
        MONTH("tháng", TermUnit.MONTH);

        private final String word;
        private final @Nullable TermUnit counted;

        Unit(String word, @Nullable TermUnit counted) {
            this.word = word;
            this.counted = counted;
        }

        public String word() {
            return word;
        }

        static Optional<Unit> of(String word) {
            for (var unit : values()) {
                if (unit.word.equalsIgnoreCase(word)) {
                    return Optional.of(unit);
                }
            }
            return Optional.empty();
        }
    }

    public static ListedTerm of(int amount, Unit unit) {
        return new ListedTerm(BigDecimal.valueOf(amount), unit);
    }

    /** As a clock can count it; empty for bare hours, for fractions of days and for nothing. */
    public Optional<Term> counted() {
        if (unit.counted == null || amount.signum() <= 0) {
            return Optional.empty();
        }
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        return whole || unit == Unit.WORKING_HOUR ? Optional.of(new Term(unit.counted, amount)) : Optional.empty();
    }

    /** "7 ngày làm việc". */
    @Override
    public String toString() {
        return amount.stripTrailingZeros().toPlainString().replace('.', ',') + " " + unit.word();
    }
}
