package vn.motcua.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.motcua.tables.internal.CsvWriter;
import vn.motcua.tables.internal.XlsxWriter;

/** Writes one table row by row; memory does not grow with the rows. Closing completes the file and leaves the stream open. */
public interface TableWriter extends AutoCloseable {

    /** @param cells one for each heading, in the same order */
    void row(List<Cell> cells) throws IOException;

    @Override
    void close() throws IOException;

    /**
     * Begins a table with its head.
     *
     * @param title name of the sheet; a csv file has none
     */
    static TableWriter open(TableFormat format, OutputStream out, String title, List<Heading> headings)
            throws IOException {
        return switch (format) {
            case XLSX -> new XlsxWriter(out, title, headings);
            case CSV -> new CsvWriter(out, headings);
        };
    }
}
