package vn.motcua.catalogue;

import java.math.BigDecimal;

/**
 * One inner step and its share of the limit.
 *
 * @param name  what is done
 * @param by    which post does it
 * @param hours office hours; the steps together stay within the shortest limit
 */
public record ProcessStep(String name, String by, BigDecimal hours) {}
