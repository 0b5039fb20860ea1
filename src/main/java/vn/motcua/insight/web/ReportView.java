package vn.motcua.insight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.ui.Choice;
import vn.motcua.ui.FigureView;

/**
 * A report as shown, running or closed.
 *
 * @param title    "Quý IV năm 2026"
 * @param whose    name of the unit, or that all units are meant
 * @param days     the days it covers
 * @param standing sentences: up to when it counts, whether and by whom it was closed
 * @param summary  the numbers a leader looks at first
 * @param map      a figure of every unit on the map; null where the lines are not units
 * @param by       the ways to arrange the lines; the present one has no link
 * @param others   neighbouring periods, closed reports and corrections
 * @param units    the units to choose from, empty when there is one
 */
public record ReportView(
        String title,
        String whose,
        String days,
        List<String> standing,
        boolean closed,
        FigureView summary,
        ReportTable table,
        @Nullable ReportMap map,
        List<Link> by,
        List<Link> others,
        List<Choice> units,
        String unit,
        String period,
        String printHref,
        String tableHref,
        @Nullable String closeHref) {

    /** @param href null for where one is */
    public record Link(String label, @Nullable String href) {}
}
