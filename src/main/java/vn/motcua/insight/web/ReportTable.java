package vn.motcua.insight.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import vn.motcua.insight.Figure;
import vn.motcua.insight.Report;
import vn.motcua.ui.TableView;

/**
 * The figures as a table in the order of the form.
 *
 * @param lines a line per unit, field or procedure
 * @param total the line under them
 */
public record ReportTable(List<Line> lines, Line total) {

    /**
     * @param href  the line's own report; null where there is none
     * @param cells one for each {@link Figure}; a number above zero leads to its rows
     */
    public record Line(String name, @Nullable String href, List<TableView.Cell> cells) {}

    /**
     * @param rows address of the rows behind a number; the line is null for the total
     * @param own  address of a line's own report, or null
     */
    static ReportTable of(
            Report report,
            String totalName,
            BiFunction<Report.@Nullable Line, Figure, Address> rows,
            Function<Report.Line, @Nullable Address> own) {
        var lines = new ArrayList<Line>();
        for (var line : report.lines()) {
            var href = own.apply(line);
            lines.add(new Line(
                    line.name(),
                    href == null ? null : href.text(),
                    cells(figure -> line.count(figure), figure -> rows.apply(line, figure))));
        }
        return new ReportTable(
                lines, new Line(totalName, null, cells(report::total, figure -> rows.apply(null, figure))));
    }

    private static List<TableView.Cell> cells(ToLongFunction<Figure> count, Function<Figure, Address> href) {
        return Arrays.stream(Figure.values())
                .map(it -> count.applyAsLong(it) == 0
                        ? TableView.cell("0")
                        : TableView.link(
                                Numbers.write(count.applyAsLong(it)),
                                href.apply(it).text()))
                .toList();
    }
}
