package vn.motcua.territory.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One feature of a file as it stands there, not yet believed.
 *
 * @param number   counts from 1 in the file
 * @param code     null when there is none, or it is not text
 * @param polygons rings of each polygon, the outer one first; a ring is longitude, latitude, longitude, latitude ...; null when
 *                 the geometry is none with an area, or its coordinates are not shaped as its type says
 */
record Feature(int number, @Nullable String code, @Nullable List<List<double[]>> polygons) {}
