/** Public search, procedure page, public API and the list of procedures that wait for an official. Translates, decides nothing. */
@NullMarked
package vn.motcua.catalogue.web;

import org.jspecify.annotations.NullMarked;
