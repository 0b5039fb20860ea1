package vn.motcua.insight.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierId;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.insight.DueRow;
import vn.motcua.insight.Figure;
import vn.motcua.insight.ReportRow;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Slice;
import vn.motcua.ui.TableView;

/** Rows behind a number as a table; a row leads to its dossier where the officer may open it. */
@Component
class RowViews {

    private final Units units;
    private final PeriodWords words;

    RowViews(Units units, PeriodWords words) {
        this.units = units;
        this.words = words;
    }

    RowsPage page(
            String period,
            String whose,
            Figure figure,
            Slice<ReportRow> rows,
            boolean manyUnits,
            Address here,
            boolean later,
            Address back,
            Officer me) {
        var title = words.say("figure." + figure);
        return new RowsPage(
                title,
                period + " · " + whose,
                table(words.say("rows.caption"), rows.items(), manyUnits, me),
                rows.next() == null ? null : here.with("after", rows.next()).text(),
                later ? here.text() : null,
                here.below("table").text(),
                back.text());
    }

    private TableView table(String caption, List<ReportRow> rows, boolean manyUnits, Officer me) {
        return new TableView(
                caption,
                columns(manyUnits, "code", "unit", "procedure", "received", "promised", "ended", "source", "outcome"),
                rows.stream().map(it -> cells(it, manyUnits, me)).toList());
    }

    private List<TableView.Column> columns(boolean manyUnits, String... names) {
        var columns = new ArrayList<TableView.Column>();
        for (var name : names) {
            if (manyUnits || !name.equals("unit")) {
                columns.add(TableView.words(words.say("row." + name)));
            }
        }
        return columns;
    }

    private List<TableView.Cell> cells(ReportRow row, boolean manyUnits, Officer me) {
        var cells = head(row.dossier(), row.code(), row.resolving(), row.field(), row.procedureName(), manyUnits, me);
        cells.add(TableView.cell(moment(row.receivedAt())));
        cells.add(TableView.cell(moment(row.promisedAt())));
        cells.add(TableView.cell(moment(row.endedAt())));
        cells.add(TableView.cell(words.say("source." + row.source())));
        cells.add(TableView.cell(words.say("outcome." + row.outcome())));
        return cells;
    }

    TableView dueTable(String caption, List<DueRow> rows, boolean manyUnits, Officer me) {
        return new TableView(
                caption,
                columns(manyUnits, "code", "unit", "procedure", "received", "promised"),
                rows.stream().map(it -> cells(it, manyUnits, me)).toList());
    }

    private List<TableView.Cell> cells(DueRow row, boolean manyUnits, Officer me) {
        var cells = head(row.dossier(), row.code(), row.resolving(), row.field(), row.procedureName(), manyUnits, me);
        cells.add(TableView.cell(moment(row.receivedAt())));
        cells.add(TableView.cell(moment(row.promisedAt())));
        return cells;
    }

    private List<TableView.Cell> head(
            DossierId dossier,
            String code,
            UnitId resolving,
            String field,
            String procedure,
            boolean manyUnits,
            Officer me) {
        var cells = new ArrayList<TableView.Cell>();
        cells.add(opens(me, resolving, field) ? TableView.link(code, "/dossiers/" + dossier) : TableView.cell(code));
        if (manyUnits) {
            cells.add(TableView.cell(units.get(resolving).fullName()));
        }
        cells.add(TableView.cell(procedure));
        return cells;
    }

    /** City administrators see that a dossier exists, not whose it is. */
    private static boolean opens(Officer me, UnitId unit, String field) {
        return me.rights().has(Role.UNIT_LEADER, unit, field) || me.rights().has(Role.CENTRE_LEADER, unit, field);
    }

    private static String moment(@Nullable Instant at) {
        return at == null ? "" : CivilTime.time(at) + " " + CivilTime.date(at);
    }
}
