package vn.motcua.insight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.territory.CityMap;

/**
 * A figure of the report by unit, on the map.
 *
 * @param map     null while no boundaries are imported
 * @param figures those that can be shown; the present one has no link
 */
public record ReportMap(@Nullable CityMap map, List<ReportView.Link> figures) {}
