/** The two formats, each written and read once. */
@NullMarked
package vn.motcua.tables.internal;

import org.jspecify.annotations.NullMarked;
