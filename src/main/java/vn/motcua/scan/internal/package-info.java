/** The house of the scan inbox: watching, reading, filing, and the list of what could not be filed. */
@NullMarked
package vn.motcua.scan.internal;

import org.jspecify.annotations.NullMarked;
