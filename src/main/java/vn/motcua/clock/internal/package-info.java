/**
 * The stored calendars: shipped facts, the rows in schema {@code clock}, and the snapshots made of them.
 * Owns every table of the schema. Counts nothing itself.
 */
@NullMarked
package vn.motcua.clock.internal;

import org.jspecify.annotations.NullMarked;
