package vn.motcua.organization.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.organization.OrganizationRefusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.shared.Text;
import vn.motcua.tables.ReadCell;
import vn.motcua.tables.ReadLimits;
import vn.motcua.tables.ReadRow;
import vn.motcua.tables.TableFiles;
import vn.motcua.tables.TableReceiver;

/** A list of units or successions as others publish it; which one it is, its header says. At most as many rows as a country needs. */
record LandTable(Layout layout, List<Row> rows) {

    private static final int MOST_ROWS = 30_000;

    /** The lists that are known by their columns; the first whose columns are all there. */
    enum Layout {
        CONVERSION(
                List.of(
                        "new_province_code",
                        "new_unit",
                        "new_unit_code",
                        "old_unit",
                        "old_unit_code",
                        "note",
                        "old_district",
                        "old_district_code",
                        "old_province",
                        "old_province_code"),
                Map.of("new_unit_code", "\\d{5}", "old_unit_code", "(\\d{5})?", "old_district_code", "\\d{3}")),
        LINKS(
                List.of("old_unit_code", "new_unit_code", "share", "part", "day", "basis"),
                Map.of("old_unit_code", "\\d{5}", "new_unit_code", "\\d{5}", "share", "WHOLE|PART", "basis", ".+")),
        BOOKS(
                List.of("old_unit_code", "register", "from_year", "until_year", "holder_code", "basis"),
                Map.of(
                        "register", "CIVIL_STATUS|CERTIFICATION|LAND",
                        "from_year", "(19|20)\\d\\d",
                        "until_year", "(19|20)\\d\\d",
                        "basis", ".+")),
        NEIGHBOURHOODS(
                List.of("unit_code", "kind", "name", "from", "until", "into", "basis"),
                Map.of("kind", "QUARTER|HAMLET|VILLAGE", "name", ".{1,100}", "basis", ".{1,500}")),
        COUNTS(
                List.of("scope", "day", "number", "source"),
                Map.of(
                        "scope", "NATION|CITY|UNDER_CITY|UNDER_DEPARTMENTS|UNDER_COMMUNES",
                        "number", "\\d{1,7}",
                        "source", ".+")),
        COMMUNES_TODAY(
                List.of("ward_code", "ward_type", "ward_name", "province_code"),
                Map.of("ward_code", "\\d{5}", "ward_name", ".+", "province_code", "\\d{2}")),
        COMMUNES_FORMER(
                List.of("Mã", "Tên", "Cấp", "Mã QH", "Quận Huyện", "Mã TP", "Tỉnh / Thành Phố"),
                Map.of("Mã", "\\d{5}", "Tên", ".+", "Mã QH", "\\d{3}", "Mã TP", "\\d{2}")),
        DISTRICTS_FORMER(
                List.of("Mã", "Tên", "Cấp", "Mã TP", "Tỉnh / Thành Phố"),
                Map.of("Mã", "\\d{3}", "Tên", ".+", "Mã TP", "\\d{2}"));

        private final List<String> columns;
        private final Map<String, String> shapes;

        Layout(List<String> columns, Map<String, String> shapes) {
            this.columns = columns;
            this.shapes = shapes;
        }
    }

    /**
     * One row, its texts cleaned.
     *
     * @param line   as an editor shows it
     * @param normal whether the row came in NFC
     * @param tidy   whether it came without blanks too many
     */
    record Row(int line, Map<String, Integer> columns, List<String> cells, boolean normal, boolean tidy) {

        String text(String column) {
            return cells.get(columns.getOrDefault(column, 0));
        }
    }

    /**
     * @param wanted the layouts that will do
     * @return refused with ORG_120 to ORG_124, or as the tables refuse
     */
    static Result<LandTable> read(Path file, long limitBytes, Set<Layout> wanted) {
        try {
            if (!Files.isRegularFile(file)) {
                return Result.refused(OrganizationRefusal.ORG_120_NO_FILE);
            }
            if (Files.size(file) > limitBytes) {
                return Result.refused(OrganizationRefusal.ORG_121_FILE_TOO_LARGE, String.valueOf(limitBytes >> 20));
            }
            var reader = new Reader(wanted);
            return TableFiles.read(file, new ReadLimits(limitBytes, 200, MOST_ROWS, 40, 1_000), reader)
                    .then(format -> reader.table());
        } catch (RefusedException e) {
            return new Result.Refused<>(e.refusal());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Reader implements TableReceiver {

        private final Set<Layout> wanted;
        private final Map<String, Integer> columns = new HashMap<>();
        private final Map<String, String> seen = new HashMap<>();
        private final List<Row> rows = new ArrayList<>();
        private @Nullable Layout layout;

        Reader(Set<Layout> wanted) {
            this.wanted = wanted;
        }

        @Override
        public void row(ReadRow row) {
            if (layout == null) {
                layout = header(row);
                return;
            }
            var read = new Row(row.number(), columns, cells(row), isNormal(row), isTidy(row));
            layout.shapes.forEach((column, shape) -> demand(read, column, shape));
            rows.add(read);
        }

        private Layout header(ReadRow row) {
            row.cells().forEach(it -> columns.put(Text.clean(it.text()), it.column()));
            return Arrays.stream(Layout.values())
                    .filter(it -> wanted.contains(it) && columns.keySet().containsAll(it.columns))
                    .findFirst()
                    .orElseThrow(() -> new RefusedException(
                            OrganizationRefusal.ORG_122_COLUMNS,
                            wanted.stream()
                                    .sorted()
                                    .map(it -> String.join(", ", it.columns))
                                    .collect(Collectors.joining("; "))));
        }

        private List<String> cells(ReadRow row) {
            var cells = new String
                    [columns.values().stream().mapToInt(it -> it + 1).max().orElse(0)];
            Arrays.fill(cells, "");
            for (var cell : row.cells()) {
                if (cell.column() < cells.length) {
                    var clean = Text.clean(cell.text());
                    var known = seen.putIfAbsent(clean, clean);
                    cells[cell.column()] = known == null ? clean : known;
                }
            }
            return List.of(cells);
        }

        private static boolean isNormal(ReadRow row) {
            return row.cells().stream().allMatch(it -> Normalizer.isNormalized(it.text(), Normalizer.Form.NFC));
        }

        private static boolean isTidy(ReadRow row) {
            return row.cells().stream().map(ReadCell::text).noneMatch(it -> it.strip()
                    .contains("  "));
        }

        private static void demand(Row row, String column, String shape) {
            if (!row.text(column).matches(shape)) {
                throw new RefusedException(
                        OrganizationRefusal.ORG_123_CELL, String.valueOf(row.line()), column, shown(row.text(column)));
            }
        }

        Result<LandTable> table() {
            var read = Optional.ofNullable(layout);
            return read.isEmpty() || rows.isEmpty()
                    ? Result.refused(OrganizationRefusal.ORG_124_NO_ROWS)
                    : Result.done(new LandTable(read.get(), List.copyOf(rows)));
        }
    }

    private static String shown(String text) {
        return text.length() > 30 ? text.substring(0, 30) + "…" : text;
    }
}
