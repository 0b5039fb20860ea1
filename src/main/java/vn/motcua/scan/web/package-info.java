/** Screens of the scan inbox. */
@NullMarked
package vn.motcua.scan.web;

import org.jspecify.annotations.NullMarked;
