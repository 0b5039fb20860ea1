package vn.motcua.administration.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.clock.CalendarProposal;
import vn.motcua.dossier.PromiseMoves;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Slice;
import vn.motcua.ui.Detail;
import vn.motcua.ui.Screen;
import vn.motcua.ui.TableView;

/**
 * A change of a calendar before it is made, with the promises it would move.
 *
 * @param reason what changes, in words
 * @param count null on later slices
 * @param back  to the form with what was typed
 * @param post  where the change is made
 * @param fields what is sent there
 */
public record PreviewView(
        CalendarProposal proposal,
        String reason,
        String basis,
        PromiseMoves.@Nullable Count count,
        Slice<PromiseMoves.Move> moves,
        Function<UnitId, String> unitNames,
        String back,
        String post,
        List<Detail> fields,
        @Nullable String nextHref,
        @Nullable String firstHref) {

    public String sentence(Screen screen) {
        if (count == null) {
            return screen.t("desk.calendar.preview.more");
        }
        if (count.earlier() + count.later() == 0) {
            return screen.t("desk.calendar.preview.none");
        }
        return screen.t(
                count.more() ? "desk.calendar.preview.many" : "desk.calendar.preview.count",
                String.valueOf(count.earlier() + count.later()),
                String.valueOf(count.later()),
                String.valueOf(count.earlier()));
    }

    public TableView table(Screen screen) {
        return new TableView(
                screen.t("desk.calendar.preview.table"),
                List.of(
                        TableView.words(screen.t("desk.calendar.preview.code")),
                        TableView.words(screen.t("desk.calendar.preview.unit")),
                        TableView.words(screen.t("desk.calendar.preview.was")),
                        TableView.words(screen.t("desk.calendar.preview.becomes")),
                        TableView.words(screen.t("desk.calendar.preview.direction"))),
                moves.items().stream().map(it -> row(it, screen)).toList());
    }

    private List<TableView.Cell> row(PromiseMoves.Move move, Screen screen) {
        return List.of(
                TableView.cell(move.code()),
                TableView.cell(unitNames.apply(move.resolving())),
                TableView.cell(CivilTime.moment(move.was())),
                TableView.cell(CivilTime.moment(move.becomes())),
                TableView.cell(
                        screen.t(move.isLater() ? "desk.calendar.preview.later" : "desk.calendar.preview.earlier")));
    }
}
