package vn.motcua.paper;

import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** A ruled table whose heading repeats on every page. Rows go to the page in batches, so any number of them needs little memory. */
final class Grid {

    private static final int BATCH = 40;
    private static final int HELD_ROWS = 2;

    private final Document document;
    private final List<Column> columns;
    private final float size;

    Grid(Document document, List<Column> columns, float size) {
        this.document = document;
        this.columns = columns;
        this.size = size;
    }

    /**
     * The end of a table, not on the page yet.
     *
     * @param rows     the last rows, or the whole of a short table
     * @param headings what stands over them on a new page; null where they bear their own
     */
    record Ending(PdfPTable rows, @Nullable PdfPTable headings) {}

    private PdfPTable bare() {
        var table = new PdfPTable(weights(columns));
        table.setWidthPercentage(100);
        return table;
    }

    private void addHeadings(PdfPTable table) {
        var grouped =
                columns.stream().filter(column -> !column.group().isEmpty()).toList();
        if (grouped.isEmpty()) {
            table.setHeaderRows(1);
            columns.forEach(column -> table.addCell(cell(column.heading(), Typeface.BOLD, true)));
            return;
        }
        table.setHeaderRows(2);
        for (int i = 0; i < columns.size(); i += span(i)) {
            table.addCell(upperHeading(columns.get(i), span(i)));
        }
        grouped.forEach(column -> table.addCell(cell(column.heading(), Typeface.BOLD, true)));
    }

    /** How many columns from this one on stand under one heading. */
    private int span(int first) {
        var group = columns.get(first).group();
        int next = first + 1;
        while (!group.isEmpty()
                && next < columns.size()
                && columns.get(next).group().equals(group)) {
            next++;
        }
        return next - first;
    }

    private PdfPCell upperHeading(Column column, int span) {
        boolean grouped = !column.group().isEmpty();
        var cell = cell(grouped ? column.group() : column.heading(), Typeface.BOLD, true);
        cell.setColspan(span);
        cell.setRowspan(grouped ? 1 : 2);
        return cell;
    }

    /** Sets all rows but the last, which are given back, so that what follows can have them on its page. */
    Ending fill(Stream<List<String>> rows) {
        var table = bare();
        table.setSpacingBefore(8);
        table.setComplete(false);
        addHeadings(table);
        var last = new ArrayDeque<List<String>>();
        int set = 0;
        for (var each = rows.iterator(); each.hasNext(); ) {
            last.add(each.next());
            if (last.size() > HELD_ROWS) {
                add(table, last.remove());
                if (++set % BATCH == 0) {
                    document.add(table);
                }
            }
        }
        if (set == 0) {
            if (last.isEmpty()) {
                addNothing(table);
            }
            last.forEach(it -> add(table, it));
            table.setComplete(true);
            return new Ending(table, null);
        }
        table.setComplete(true);
        document.add(table);
        var ending = bare();
        last.forEach(it -> add(ending, it));
        var headings = bare();
        addHeadings(headings);
        headings.setHeaderRows(0);
        return new Ending(ending, headings);
    }

    /** A heading alone would not be printed. */
    private void addNothing(PdfPTable table) {
        var nothing = cell("Không có.", Typeface.ITALIC, true);
        nothing.setColspan(columns.size());
        table.addCell(nothing);
    }

    private void add(PdfPTable table, List<String> values) {
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException(values.size() + " values for " + columns.size() + " columns");
        }
        for (int i = 0; i < values.size(); i++) {
            table.addCell(cell(values.get(i), Typeface.REGULAR, columns.get(i).centred()));
        }
    }

    private PdfPCell cell(String text, Typeface face, boolean centred) {
        var cell = new PdfPCell();
        cell.setPadding(3);
        cell.setPaddingTop(0);
        cell.setPaddingBottom(4);
        cell.setBorderWidth(0.5f);
        cell.setVerticalAlignment(face == Typeface.BOLD ? Element.ALIGN_MIDDLE : Element.ALIGN_TOP);
        for (var line : Printable.lines(text)) {
            var alignment = centred ? Element.ALIGN_CENTER : Element.ALIGN_LEFT;
            cell.addElement(Setting.paragraph(alignment, Setting.chunk(line, face, size)));
        }
        return cell;
    }

    private static float[] weights(List<Column> columns) {
        var weights = new float[columns.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = columns.get(i).weight();
        }
        return weights;
    }
}
