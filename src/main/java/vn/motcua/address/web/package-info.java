/** The public address interface and page, and officers' screens for rules and lists. Owns nothing. */
@NullMarked
package vn.motcua.address.web;

import org.jspecify.annotations.NullMarked;
