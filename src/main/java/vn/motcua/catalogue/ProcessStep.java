package vn.motcua.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;

/**
 * One inner step and its share of the limit.
 *
 * @param name  what is done
 * @param by    which post does it
 * @param hours office hours; the longest way through the steps stays within the shortest limit
 * @param next  numbers of the steps it may lead to, {@link #END} for the end of the process; empty for the one below it.
 *              Left out of the stored content where empty, so that what was written before keeps its hash
 */
public record ProcessStep(
        String name,
        String by,
        BigDecimal hours,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> next) {

    /** Instead of a step's number: the process ends. */
    public static final int END = 0;

    public ProcessStep {
        next = next == null ? List.of() : List.copyOf(next);
    }

    /** A step that leads to the one below it. */
    public ProcessStep(String name, String by, BigDecimal hours) {
        this(name, by, hours, List.of());
    }
}
