/**
 * How a view name becomes a page, a thrown exception becomes a readable refusal, and a style sheet becomes a cached asset.
 * Hidden: other modules return view names, throw {@code RefusedException} and use the fragments.
 */
@NullMarked
package vn.motcua.ui.internal;

import org.jspecify.annotations.NullMarked;
