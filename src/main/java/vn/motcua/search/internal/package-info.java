/** The house: Lucene, the reading of what was typed, the list of words. Only SQL of schema {@code search} is here. */
@NullMarked
package vn.motcua.search.internal;

import org.jspecify.annotations.NullMarked;
