package vn.motcua.tables;

import java.io.IOException;
import java.util.List;

/** Counts the rows on their way. */
final class CountedRows implements TableWriter {

    private final TableWriter table;
    private long rows;

    CountedRows(TableWriter table) {
        this.table = table;
    }

    long rows() {
        return rows;
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        table.row(cells);
        rows++;
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
