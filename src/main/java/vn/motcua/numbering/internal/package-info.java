/**
 * The counter rows.
 * The only SQL on schema "numbering".
 */
@NullMarked
package vn.motcua.numbering.internal;

import org.jspecify.annotations.NullMarked;
