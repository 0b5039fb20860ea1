package vn.motcua.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table. The first cell of a row names the row.
 *
 * @param caption what the table shows
 */
public record TableView(String caption, List<Column> columns, List<List<Cell>> rows) {

    /**
     * One column.
     *
     * @param figures whether cells stand right, digits under digits
     */
    public record Column(String label, boolean figures) {}

    /**
     * One cell.
     *
     * @param href the rows behind a number, or the thing named; null for none
     * @param lang language of the text where it is not the page's, null where it is
     */
    public record Cell(
            String text, @Nullable String href, @Nullable String lang) {

        public Cell(String text, @Nullable String href) {
            this(text, href, null);
        }
    }

    public static Column words(String label) {
        return new Column(label, false);
    }

    public static Column figures(String label) {
        return new Column(label, true);
    }

    public static Cell cell(String text) {
        return new Cell(text, null);
    }

    /** Words in another language than the page's. */
    public static Cell foreign(String text, @Nullable String lang) {
        return new Cell(text, null, lang);
    }

    public static Cell link(String text, String href) {
        return new Cell(text, href);
    }
}
