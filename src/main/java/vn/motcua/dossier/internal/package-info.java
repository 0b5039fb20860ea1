/**
 * The house of the dossier module: the aggregate, its gate, the only SQL over schema {@code dossier}, and the watch over terms.
 */
@NullMarked
package vn.motcua.dossier.internal;

import org.jspecify.annotations.NullMarked;
