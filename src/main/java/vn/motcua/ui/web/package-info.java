/**
 * The pages that belong to no business module: home and, in the demo, the gallery of all pieces.
 */
@NullMarked
package vn.motcua.ui.web;

import org.jspecify.annotations.NullMarked;
