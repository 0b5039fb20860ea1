/** The house: postings in PostgreSQL, counts of the catalogue, the sheet. Only SQL of schema {@code publication} is here. */
@NullMarked
package vn.motcua.publication.internal;

import org.jspecify.annotations.NullMarked;
