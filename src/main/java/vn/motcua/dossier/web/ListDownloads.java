package vn.motcua.dossier.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.dossier.WorkItem;
import vn.motcua.identity.Officer;
import vn.motcua.shared.Slice;
import vn.motcua.tables.Cell;
import vn.motcua.tables.Heading;
import vn.motcua.tables.RowSource;
import vn.motcua.tables.TableAnswer;
import vn.motcua.tables.TableFormat;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.WorklistRow;

/**
 * Lists of dossiers as files. They leave the office with personal data, so the audit keeps who took which list and how many rows
 * (Law 91/2025/QH15 on personal data: a record of what is handed out).
 */
@Component
class ListDownloads {

    /** Rows fetched at a time. */
    static final int A_SLICE = 100;

    private final WorklistRows rows;
    private final AuditTrail audit;
    private final Messages messages;

    ListDownloads(WorklistRows rows, AuditTrail audit, Messages messages) {
        this.rows = rows;
        this.audit = audit;
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

    /** Any list with personal data in it. */
    View of(
            Officer me,
            String format,
            String title,
            Map<String, String> filters,
            List<Heading> headings,
            RowSource source) {
        var asked = TableFormat.asked(format);
        var details = new LinkedHashMap<>(filters);
        details.put("list", title);
        details.put("format", asked.extension());
        return new TableAnswer(asked, title, headings, source.heardBy(new Recorded(me, details)));
    }

    /** Words by keys, each a column. */
    List<Heading> headings(String... keys) {
        return java.util.Arrays.stream(keys).map(it -> Heading.of(say(it))).toList();
    }

    String say(String key) {
        return messages.text(Language.VI, key);
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
