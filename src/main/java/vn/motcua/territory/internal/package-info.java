/**
 * Reading and checking boundary files, the unit of a point, the drawing of the map.
 * The only SQL on schema "territory".
 */
@NullMarked
package vn.motcua.territory.internal;

import org.jspecify.annotations.NullMarked;
