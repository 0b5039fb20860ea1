/**
 * Benches of {@code ./motcua bench NAME}: each a class with a main, in test sources so that the product stays free of them.
 * They compare within one run and print ratios; absolute figures belong to the machine they were taken on.
 */
@NullMarked
package vn.motcua.bench;

import org.jspecify.annotations.NullMarked;
