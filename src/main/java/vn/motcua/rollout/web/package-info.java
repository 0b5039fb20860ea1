/** The screens of the opening inventory. */
@NullMarked
package vn.motcua.rollout.web;

import org.jspecify.annotations.NullMarked;
