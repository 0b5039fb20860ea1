/** Reading, checking and taking over. */
@NullMarked
package vn.motcua.rollout.internal;

import org.jspecify.annotations.NullMarked;
