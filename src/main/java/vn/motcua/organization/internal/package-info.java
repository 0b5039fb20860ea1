/**
 * Units in memory and in the database, and the facts they are filled from.
 * The only SQL on schema "organization".
 */
@NullMarked
package vn.motcua.organization.internal;

import org.jspecify.annotations.NullMarked;
