package vn.motcua.dossier.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import vn.motcua.dossier.WorkItem;
import vn.motcua.identity.Downloads;
import vn.motcua.identity.Officer;
import vn.motcua.shared.Slice;
import vn.motcua.tables.Cell;
import vn.motcua.tables.Heading;
import vn.motcua.tables.RowSource;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.TableView;
import vn.motcua.ui.WorklistRow;

/** Lists of dossiers as files, with the columns of the screen. */
@Component
class ListDownloads {

    static final int A_SLICE = Downloads.A_SLICE;

    private final WorklistRows rows;
    private final Downloads files;
    private final Messages messages;

    ListDownloads(WorklistRows rows, Downloads files, Messages messages) {
        this.rows = rows;
        this.files = files;
        this.messages = messages;
    }

    /**
     * A list of dossiers with the columns of the screen.
     *
     * @param title   key of the list's name on the screen
     * @param filters what narrows it, without what somebody typed to find a person
     */
    View worklist(
            Officer me,
            String format,
            String title,
            Map<String, String> filters,
            Function<@Nullable String, Slice<WorkItem>> slices) {
        return of(
                me,
                format,
                say(title),
                filters,
                headings(
                        "desk.register.code",
                        "desk.register.applicant",
                        "desk.register.procedure",
                        "desk.register.state",
                        "desk.register.promised",
                        "desk.table.timing",
                        "desk.table.holder"),
                RowSource.paged(cursor -> lines(slices.apply(cursor)), ListDownloads::cells));
    }

    private record Line(WorkItem item, WorklistRow row) {}

    /** What the screen shows of each, so that file and screen cannot differ. */
    private Slice<Line> lines(Slice<WorkItem> slice) {
        var shown = rows.of(slice.items()).iterator();
        return slice.map(it -> new Line(it, shown.next()));
    }

    private static List<Cell> cells(Line line) {
        var row = line.row();
        return List.of(
                Cell.text(row.code()),
                Cell.text(row.applicant()),
                Cell.text(line.item().procedureName()),
                Cell.text(row.state().word()),
                Cell.moment(line.item().promisedAt()),
                Cell.text(row.clock() == null ? "" : row.clock().remaining()),
                Cell.text(row.holder()));
    }

    /** Any other list. */
    View of(
            Officer me,
            String format,
            String title,
            Map<String, String> filters,
            List<Heading> headings,
            RowSource source) {
        return files.of(me, format, title, filters, headings, source);
    }

    /** A short list as its page shows it. */
    View shown(Officer me, String format, String title, Map<String, String> filters, TableView table) {
        return files.shown(me, format, title, filters, table);
    }

    /** A list paged by key as its page shows it. */
    <T> View paged(
            Officer me,
            String format,
            String title,
            Map<String, String> filters,
            Function<List<T>, TableView> table,
            Function<@Nullable String, Slice<T>> slices) {
        return files.paged(me, format, title, filters, table, slices);
    }

    /** Words by keys, each a column. */
    List<Heading> headings(String... keys) {
        return java.util.Arrays.stream(keys).map(it -> Heading.of(say(it))).toList();
    }

    String say(String key) {
        return messages.text(Language.VI, key);
    }
}
