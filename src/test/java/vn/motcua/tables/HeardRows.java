package vn.motcua.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;

/** Everything a file said, for small files in tests. */
final class HeardRows implements TableReceiver {

    final List<String> sheets = new ArrayList<>();
    final List<ReadRow> rows = new ArrayList<>();
    final List<String> merged = new ArrayList<>();

    static HeardRows of(Path file) throws IOException {
        var heard = new HeardRows();
        TableFiles.read(file, ReadLimits.usual(), heard).orThrow();
        return heard;
    }

    static Refusal refusal(Path file, ReadLimits limits) throws IOException {
        return switch (TableFiles.read(file, limits, new HeardRows())) {
            case Result.Refused<TableFormat>(var why) -> why;
            case Result.Done<TableFormat>(var format) -> throw new AssertionError("Read as " + format);
        };
    }

    @Override
    public void sheet(String name) {
        sheets.add(name);
    }

    @Override
    public void row(ReadRow row) {
        rows.add(row);
    }

    @Override
    public void merged(String sheet, String range) {
        merged.add(sheet + " " + range);
    }

    List<String> texts(int row) {
        return rows.get(row).cells().stream().map(ReadCell::text).toList();
    }
}
