/** The box, the life events, and the page on which officials keep the words. */
@NullMarked
package vn.motcua.search.web;

import org.jspecify.annotations.NullMarked;
