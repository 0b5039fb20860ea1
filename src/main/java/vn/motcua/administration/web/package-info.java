/** Pages of unit and city administrators. */
@NullMarked
package vn.motcua.administration.web;

import org.jspecify.annotations.NullMarked;
