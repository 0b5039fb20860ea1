/**
 * The public map of the city and the question which unit a point lies in.
 * Everything shown comes through the door.
 */
@NullMarked
package vn.motcua.territory.web;

import org.jspecify.annotations.NullMarked;
