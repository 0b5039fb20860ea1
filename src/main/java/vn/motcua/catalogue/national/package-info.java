/**
 * The national list of procedures: what its words say, what they leave open, and how an official settles it. Knows no database.
 * What is not said is never guessed: it becomes a ground for an official to look at.
 */
@NullMarked
package vn.motcua.catalogue.national;

import org.jspecify.annotations.NullMarked;
