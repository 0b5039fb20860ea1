package vn.motcua.insight.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.identity.Officer;
import vn.motcua.insight.DueRow;
import vn.motcua.insight.Figure;
import vn.motcua.insight.Report;
import vn.motcua.insight.ReportRow;
import vn.motcua.organization.Units;
import vn.motcua.shared.Slice;
import vn.motcua.tables.Cell;
import vn.motcua.tables.Heading;
import vn.motcua.tables.RowSource;
import vn.motcua.tables.TableAnswer;
import vn.motcua.tables.TableFormat;

/** Figures and the rows behind them as files; who took which rows is kept in the audit. */
@Component
class ReportDownloads {

    /** Rows fetched at a time. */
    static final int A_SLICE = 500;

    private final Units units;
    private final AuditTrail audit;
    private final PeriodWords words;

    ReportDownloads(Units units, AuditTrail audit, PeriodWords words) {
        this.units = units;
        this.audit = audit;
        this.words = words;
    }

    View figures(String format, String title, Report.By by, Report report) {
        var headings = new ArrayList<Heading>();
        headings.add(Heading.wide(words.say("line." + by)));
        Arrays.stream(Figure.values()).forEach(it -> headings.add(Heading.of(words.say("figure." + it))));
        return new TableAnswer(
                TableFormat.asked(format), title, headings, RowSource.of(report.lines(), ReportDownloads::cells));
    }

    private static List<Cell> cells(Report.Line line) {
        return Stream.concat(
                        Stream.of(Cell.text(line.name())),
                        Arrays.stream(Figure.values()).map(it -> Cell.number(line.count(it))))
                .toList();
    }

    View rows(
            Officer me,
            String format,
            String title,
            Map<String, String> what,
            Function<@Nullable String, Slice<ReportRow>> slices) {
        record(me, what);
        var headings = headings("code", "unit", "procedure", "received", "promised", "ended", "source", "outcome");
        return new TableAnswer(TableFormat.asked(format), title, headings, RowSource.paged(slices, this::cells));
    }

    View due(
            Officer me,
            String format,
            String title,
            Map<String, String> what,
            Function<@Nullable String, Slice<DueRow>> slices) {
        record(me, what);
        var headings = headings("code", "unit", "procedure", "received", "promised");
        return new TableAnswer(TableFormat.asked(format), title, headings, RowSource.paged(slices, this::cells));
    }

    private void record(Officer me, Map<String, String> what) {
        audit.record(new AuditEntry(
                "report.rows-downloaded",
                me.account().value().toString(),
                "unit:" + me.homeUnit().value(),
                what));
    }

    private List<Heading> headings(String... names) {
        return Arrays.stream(names)
                .map(it -> Heading.of(words.say("row." + it)))
                .toList();
    }

    private List<Cell> cells(ReportRow row) {
        return List.of(
                Cell.text(row.code()),
                Cell.text(units.get(row.resolving()).fullName()),
                Cell.text(row.procedureName()),
                Cell.moment(row.receivedAt()),
                Cell.moment(row.promisedAt()),
                Cell.moment(row.endedAt()),
                Cell.text(words.say("source." + row.source())),
                Cell.text(words.say("outcome." + row.outcome())));
    }

    private List<Cell> cells(DueRow row) {
        return List.of(
                Cell.text(row.code()),
                Cell.text(units.get(row.resolving()).fullName()),
                Cell.text(row.procedureName()),
                Cell.moment(row.receivedAt()),
                Cell.moment(row.promisedAt()));
    }
}
