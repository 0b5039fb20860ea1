/** The reader of the dossier's events, the figures' SQL, closing. */
@NullMarked
package vn.motcua.insight.internal;

import org.jspecify.annotations.NullMarked;
