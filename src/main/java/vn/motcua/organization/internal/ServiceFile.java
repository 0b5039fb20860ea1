package vn.motcua.organization.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.motcua.organization.OrganizationRefusal;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusalCode;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.shared.Text;
import vn.motcua.tables.ReadCell;
import vn.motcua.tables.ReadLimits;
import vn.motcua.tables.ReadRow;
import vn.motcua.tables.TableFiles;
import vn.motcua.tables.TableReceiver;
import vn.motcua.tables.TablesRefusal;

/**
 * A list about public service units in CSV, known by its heading and read line by line. A line that is wrong is noted and the reading
 * goes on, so that all of a file can be corrected at once. At most as many lines as the cities of a country would need.
 */
final class ServiceFile<T> implements TableReceiver {

    private static final int MOST_ROWS = 30_000;
    private static final int MOST_CHARS = 2_000;
    private static final int SHOWN_CHARS = 30;
    private static final Set<RefusalCode> OTHER_FORMAT =
            Set.of(TablesRefusal.TAB_101_OLD_EXCEL, TablesRefusal.TAB_102_NOT_A_TABLE, TablesRefusal.TAB_108_BROKEN);

    private final Map<String, String> shapes;
    private final Function<Row, T> make;
    private final LineFindings findings;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Line<T>> lines = new ArrayList<>();

    /** What a line says. */
    record Line<T>(int number, T said) {}

    /** A line whose cells have the shapes asked for; a column that the file leaves empty is an empty text. */
    record Row(int line, Map<String, String> texts) {

        String text(String column) {
            return texts.getOrDefault(column, "");
        }
    }

    private ServiceFile(Map<String, String> shapes, Function<Row, T> make, LineFindings findings) {
        this.shapes = shapes;
        this.make = make;
        this.findings = findings;
    }

    /**
     * @param shapes   the columns that must be there, each with what its cells look like
     * @param make     of a line; throws {@link RefusedException} for one that cannot be
     * @param findings what is wrong by line; where there is any, what was read is of no use
     * @return refused with ORG_120 to ORG_124, ORG_140, or as the tables refuse
     */
    static <T> Result<List<Line<T>>> read(
            Path file, long limitBytes, Map<String, String> shapes, Function<Row, T> make, LineFindings findings) {
        try {
            if (!Files.isRegularFile(file)) {
                return Result.refused(OrganizationRefusal.ORG_120_NO_FILE);
            }
            if (Files.size(file) > limitBytes) {
                return Result.refused(OrganizationRefusal.ORG_121_FILE_TOO_LARGE, String.valueOf(limitBytes >> 20));
            }
            var reader = new ServiceFile<>(shapes, make, findings);
            var read = TableFiles.read(file, new ReadLimits(limitBytes, 200, MOST_ROWS, 40, MOST_CHARS), reader);
            return switch (read) {
                case Result.Refused<?>(var why)
                when OTHER_FORMAT.contains(why.code()) -> Result.refused(OrganizationRefusal.ORG_140_CSV_ONLY);
                case Result.Refused<?>(var why) -> new Result.Refused<>(why);
                case Result.Done<?> _ -> reader.lines();
            };
        } catch (RefusedException e) {
            return new Result.Refused<>(e.refusal());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Result<List<Line<T>>> lines() {
        return lines.isEmpty() && findings.isEmpty()
                ? Result.refused(OrganizationRefusal.ORG_124_NO_ROWS)
                : Result.done(List.copyOf(lines));
    }

    /** A workbook names its sheets; a CSV file has one without a name. */
    @Override
    public void sheet(String name) {
        if (!name.isEmpty()) {
            throw new RefusedException(OrganizationRefusal.ORG_140_CSV_ONLY);
        }
    }

    @Override
    public void row(ReadRow row) {
        if (columns.isEmpty()) {
            readHeading(row);
            return;
        }
        var texts = new HashMap<String, String>();
        columns.forEach((name, column) ->
                row.find(column).map(ReadCell::text).ifPresent(it -> texts.put(name, Text.clean(it))));
        var read = new Row(row.number(), texts);
        if (hasShape(read)) {
            make(read);
        }
    }

    private void readHeading(ReadRow row) {
        row.cells().stream()
                .filter(it -> shapes.containsKey(Text.clean(it.text())))
                .forEach(it -> columns.put(Text.clean(it.text()), it.column()));
        if (!columns.keySet().equals(shapes.keySet())) {
            throw new RefusedException(OrganizationRefusal.ORG_122_COLUMNS, String.join(", ", shapes.keySet()));
        }
    }

    private boolean hasShape(Row row) {
        var wrong = shapes.entrySet().stream()
                .filter(it -> !row.text(it.getKey()).matches(it.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        wrong.forEach(it -> findings.add(
                row.line(),
                Refusal.of(OrganizationRefusal.ORG_123_CELL, String.valueOf(row.line()), it, shown(row.text(it)))));
        return wrong.isEmpty();
    }

    private static String shown(String text) {
        return text.length() > SHOWN_CHARS ? text.substring(0, SHOWN_CHARS) + "…" : text;
    }

    private void make(Row row) {
        try {
            lines.add(new Line<>(row.line(), make.apply(row)));
        } catch (RefusedException e) {
            findings.add(row.line(), e.refusal());
        }
    }
}
