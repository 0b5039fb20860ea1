/**
 * Gapless numbers for registers, receipts and slips: one counter row per book and scope, counted in the caller's transaction.
 * Owns schema "numbering". Never knows what a number is for, nor how it is printed.
 */
@NullMarked
@ApplicationModule(displayName = "Numbering", allowedDependencies = "shared")
package vn.motcua.numbering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
