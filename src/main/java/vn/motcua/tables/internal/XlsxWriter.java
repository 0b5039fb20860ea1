package vn.motcua.tables.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.motcua.tables.Cell;
import vn.motcua.tables.Heading;
import vn.motcua.tables.TableWriter;

/** Rows leave for the stream a few hundred at a time; texts stand in their cells, since a table of shared texts would grow. */
public final class XlsxWriter implements TableWriter {

    private static final int ROWS_KEPT = 200;
    private static final int ROWS_OF_A_SHEET = 1_048_576;

    private final Workbook workbook;
    private final String title;
    private final List<Heading> headings;
    private Worksheet sheet;
    private int sheets;
    private int next;

    public XlsxWriter(OutputStream out, String title, List<Heading> headings) throws IOException {
        this.workbook = new Workbook(new Unclosed(out), "Mot Cua", null);
        this.title = title;
        this.headings = headings;
        this.sheet = begin();
    }

    private Worksheet begin() throws IOException {
        sheets++;
        var begun = workbook.newWorksheet(SheetCells.name(sheets == 1 ? title : title + " " + sheets));
        SheetCells.head(begun, headings);
        next = 1;
        return begun;
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        if (next == ROWS_OF_A_SHEET) {
            sheet.finish();
            sheet = begin();
        }
        for (int column = 0; column < cells.size(); column++) {
            SheetCells.write(sheet, next, column, cells.get(column));
        }
        next++;
        if (next % ROWS_KEPT == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}
