/**
 * The page of the installation.
 */
@NullMarked
package vn.motcua.upkeep.web;

import org.jspecify.annotations.NullMarked;
