package vn.motcua.rollout.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.motcua.identity.Masked;
import vn.motcua.rollout.CellProblem;
import vn.motcua.tables.ReadCell;

/** What the rules found in some lines. */
final class Findings {

    private static final int LONGEST_VALUE = 200;

    private final List<Finding> all = new ArrayList<>();
    private final Set<Line> faulty = new HashSet<>();

    /** @param value what stands in the cell, without more of a personal number than a comparison needs */
    record Finding(Line line, Column column, CellProblem problem, String value, List<String> details) {}

    void add(Line line, Column column, CellProblem problem, Object... details) {
        all.add(new Finding(
                line,
                column,
                problem,
                value(line, column),
                List.of(details).stream().map(String::valueOf).toList()));
        if (!problem.isRemark()) {
            faulty.add(line);
        }
    }

    private static String value(Line line, Column column) {
        var text = line.cell(column).map(ReadCell::text).orElse("");
        if (column == Column.NUMBER || column == Column.PHONE) {
            return Masked.personalNumber(text);
        }
        return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text;
    }

    List<Finding> all() {
        return all;
    }

    boolean isFaulty(Line line) {
        return faulty.contains(line);
    }

    long problems() {
        return all.stream().filter(it -> !it.problem().isRemark()).count();
    }

    long remarks() {
        return all.size() - problems();
    }
}
