/**
 * Accounts, sessions, counters of failed log-ins, and the demo's staff, in PostgreSQL.
 * Nothing of a request is held in memory between two requests, so any node can answer the next one.
 */
@NullMarked
package vn.motcua.identity.internal;

import org.jspecify.annotations.NullMarked;
