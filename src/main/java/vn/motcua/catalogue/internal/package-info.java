/** The house: versions in PostgreSQL, the fact files, what is in force in memory. Only SQL of schema {@code catalogue} is here. */
@NullMarked
package vn.motcua.catalogue.internal;

import org.jspecify.annotations.NullMarked;
