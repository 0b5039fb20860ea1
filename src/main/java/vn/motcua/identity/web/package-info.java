/**
 * The filter chain, headers, CSRF, the cookie, and the pages to log in, see one's sessions and change one's password.
 * Who may do what at which address is asked by each module itself.
 */
@NullMarked
package vn.motcua.identity.web;

import org.jspecify.annotations.NullMarked;
