/**
 * The trail in PostgreSQL: appending, sealing, verifying.
 * Entries are ordered by (transaction id, position), the only order in which no later commit can slip in between.
 * Nothing here is seen outside the module.
 */
@NullMarked
package vn.motcua.audit.internal;

import org.jspecify.annotations.NullMarked;
