/** How an address is read: words, names, the units they may mean, the rules of divided units; and lists turned in the background. */
@NullMarked
package vn.motcua.address.internal;

import org.jspecify.annotations.NullMarked;
