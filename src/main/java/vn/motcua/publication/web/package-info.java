/** Counts for everyone, the catalogue as files, and the postings of a unit. Translates, decides nothing. */
@NullMarked
package vn.motcua.publication.web;

import org.jspecify.annotations.NullMarked;
