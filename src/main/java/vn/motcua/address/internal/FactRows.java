package vn.motcua.address.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The files under {@code facts/address}: a line of column names, fields apart by semicolons, {@code #} begins a remark. */
final class FactRows {

    private FactRows() {}

    static List<Map<String, String>> read(String name) {
        try (var stream = FactRows.class.getResourceAsStream("/facts/address/" + name)) {
            var text = new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
            var lines = text.lines()
                    .filter(it -> !it.isBlank() && !it.startsWith("#"))
                    .toList();
            var columns = lines.getFirst().split(";", -1);
            return lines.stream().skip(1).map(it -> row(name, columns, it)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(String name, String[] columns, String line) {
        var fields = line.split(";", -1);
        if (fields.length != columns.length) {
            throw new IllegalStateException(name + ": " + columns.length + " fields wanted in \"" + line + "\"");
        }
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], fields[i].strip());
        }
        return row;
    }
}
