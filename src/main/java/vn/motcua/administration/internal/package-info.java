/** The acts of administrators: right, door and audit in one transaction. */
@NullMarked
package vn.motcua.administration.internal;

import org.jspecify.annotations.NullMarked;
