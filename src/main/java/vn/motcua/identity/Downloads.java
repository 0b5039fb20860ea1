package vn.motcua.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.shared.Slice;
import vn.motcua.tables.Cell;
import vn.motcua.tables.Heading;
import vn.motcua.tables.RowSource;
import vn.motcua.tables.TableAnswer;
import vn.motcua.tables.TableFormat;
import vn.motcua.ui.TableView;

/**
 * Officers' lists as files. They leave the office with personal data, so the audit keeps who took which list and how many rows
 * (Law 91/2025/QH15 on personal data: a record of what is handed out).
 */
@Component
public class Downloads {

    /** Rows fetched at a time. */
    public static final int A_SLICE = 100;

    private final AuditTrail audit;

    Downloads(AuditTrail audit) {
        this.audit = audit;
    }

    /**
     * A list as a file. Rights are asked before, so that a refusal is a page and not half a file.
     *
     * @param format  as in the address; refused with {@code TAB_404_FORMAT} for anything but "xlsx" and "csv"
     * @param title   names the sheet and the file
     * @param filters what narrows the list, without what somebody typed to find a person
     */
    public View of(
            Officer me,
            String format,
            String title,
            Map<String, String> filters,
            List<Heading> headings,
            RowSource rows) {
        var asked = TableFormat.asked(format);
        var details = new LinkedHashMap<>(filters);
        details.put("list", title);
        details.put("format", asked.extension());
        return new TableAnswer(asked, title, headings, rows.heardBy(new Recorded(me, details)));
    }

    /** A short list with the columns and words of its page. */
    public View shown(Officer me, String format, String title, Map<String, String> filters, TableView table) {
        return of(
                me,
                format,
                title,
                filters,
                headings(table),
                RowSource.of(table.rows(), it -> cells(table.columns(), it)));
    }

    /**
     * A list paged by key, with the columns and words of its page.
     *
     * @param table  what the page makes of some of the list's items
     * @param slices the slice after a cursor, the first one for null
     */
    public <T> View paged(
            Officer me,
            String format,
            String title,
            Map<String, String> filters,
            Function<List<T>, TableView> table,
            Function<@Nullable String, Slice<T>> slices) {
        var columns = table.apply(List.of());
        return of(
                me,
                format,
                title,
                filters,
                headings(columns),
                RowSource.paged(after -> rows(slices.apply(after), table), it -> cells(columns.columns(), it)));
    }

    private static <T> Slice<List<TableView.Cell>> rows(Slice<T> slice, Function<List<T>, TableView> table) {
        return new Slice<>(table.apply(slice.items()).rows(), slice.next());
    }

    /** The heads of a page's table. */
    public static List<Heading> headings(TableView table) {
        return table.columns().stream().map(it -> Heading.of(it.label())).toList();
    }

    private static List<Cell> cells(List<TableView.Column> columns, List<TableView.Cell> row) {
        return IntStream.range(0, row.size())
                .mapToObj(it -> cell(columns.get(it), row.get(it)))
                .toList();
    }

    /** What stands in a column of figures can be added up, where it is a number and not a dash. */
    private static Cell cell(TableView.Column column, TableView.Cell cell) {
        return column.figures() && cell.text().matches("\\d{1,18}")
                ? Cell.number(Long.parseLong(cell.text()))
                : Cell.text(cell.text());
    }

    /** Written before the first row leaves: a download that is broken off has been one. */
    private final class Recorded implements RowSource.Listener {

        private final Officer me;
        private final Map<String, String> details;

        Recorded(Officer me, Map<String, String> details) {
            this.me = me;
            this.details = details;
        }

        @Override
        public void begun() {
            record("list.download-begun", details);
        }

        @Override
        public void ended(long rows, boolean whole) {
            var outcome = new LinkedHashMap<>(details);
            outcome.put("rows", String.valueOf(rows));
            outcome.put("whole", String.valueOf(whole));
            record("list.download-ended", outcome);
        }

        private void record(String action, Map<String, String> what) {
            audit.record(new AuditEntry(
                    action,
                    me.account().value().toString(),
                    "unit:" + me.homeUnit().value(),
                    what));
        }
    }
}
