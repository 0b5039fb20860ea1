/** Một Cửa. Each direct sub-package is a module: its top level is the door, {@code internal} and {@code web} are the house. */
@NullMarked
package vn.motcua;

import org.jspecify.annotations.NullMarked;
