package vn.motcua.administration.web;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.clock.CalendarChange;
import vn.motcua.clock.CalendarLayer.Kind;
import vn.motcua.clock.CalendarLayer.Scope;
import vn.motcua.clock.CalendarLayer.Standing;
import vn.motcua.clock.Calendars.Layer;
import vn.motcua.clock.Calendars.NotedDay;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Choice;
import vn.motcua.ui.Screen;
import vn.motcua.ui.TableView;

/**
 * A calendar's year.
 *
 * @param published whether the days off of the year are announced
 * @param mayChange whether the reader administers this layer
 * @param known     the form shows a day that is noted in this layer and not withdrawn
 * @param refused   why the form was not taken, null when it was not sent
 */
public record CalendarView(
        Layer layer,
        int year,
        boolean published,
        List<MonthView> months,
        List<NotedDay> days,
        List<CalendarChange> changes,
        boolean mayChange,
        boolean known,
        DayForm form,
        @Nullable Refusal refused) {

    private static final List<Kind> KINDS =
            List.of(Kind.HOLIDAY, Kind.COMPENSATORY, Kind.SWAP_OFF, Kind.HALF_DAY, Kind.CLOSURE);

    public String path() {
        return "/administration/calendars/" + layer.code();
    }

    /** Whether the reader may announce the days off of the year: they are the nation's calendar's. */
    public boolean publishes() {
        return mayChange && layer.scope() == Scope.NATIONAL;
    }

    public static List<Choice> kinds(Screen screen) {
        return KINDS.stream()
                .map(it -> new Choice(it.name(), screen.t("desk.calendar.kind." + it)))
                .toList();
    }

    public static List<Choice> standings(Screen screen) {
        return List.of(Standing.values()).stream()
                .map(it -> new Choice(it.name(), screen.t("desk.calendar.standing." + it)))
                .toList();
    }

    public TableView table(Screen screen) {
        return table(year, days, layer.code(), mayChange, screen::t);
    }

    /** @param links whether the days of this layer lead to their form */
    static TableView table(int year, List<NotedDay> days, String layer, boolean links, UnaryOperator<String> words) {
        return new TableView(
                words.apply("desk.calendar.days.noted") + " " + year,
                Stream.of("day", "kind", "spoken", "standing", "basis", "by")
                        .map(it -> TableView.words(words.apply("desk.calendar." + it)))
                        .toList(),
                days.stream().map(it -> row(it, layer, links, words)).toList());
    }

    private static List<TableView.Cell> row(NotedDay noted, String layer, boolean links, UnaryOperator<String> words) {
        var day = noted.day();
        var name = CivilTime.weekday(day.day()) + ", " + CivilTime.date(day.day());
        boolean own = noted.layer().equals(layer);
        return List.of(
                own && links
                        ? TableView.link(name, "/administration/calendars/" + layer + "?day=" + day.day() + "#day-form")
                        : TableView.cell(name),
                TableView.cell(words.apply("desk.calendar.kind." + day.kind())
                        + (noted.pair() == null ? "" : " (" + CivilTime.date(noted.pair()) + ")")),
                TableView.cell(day.spoken()),
                TableView.cell(words.apply(
                        noted.withdrawn() ? "desk.calendar.withdrawn" : "desk.calendar.standing." + day.standing())),
                TableView.cell(noted.basis()),
                TableView.cell(words.apply(own ? "desk.calendar.here" : "desk.calendar.above")));
    }

    public TableView changesTable(Screen screen) {
        return new TableView(
                screen.t("desk.calendar.changes"),
                List.of(
                        TableView.words(screen.t("desk.calendar.change.at")),
                        TableView.words(screen.t("desk.calendar.change.what")),
                        TableView.words(screen.t("desk.calendar.basis")),
                        TableView.words(screen.t("desk.calendar.change.who"))),
                changes.stream()
                        .map(it -> List.of(
                                TableView.link(
                                        CivilTime.time(it.at()) + " " + CivilTime.date(it.at()),
                                        "/administration/changes/" + it.number()),
                                TableView.cell(it.reason()),
                                TableView.cell(it.basis()),
                                TableView.cell(it.officerName())))
                        .toList());
    }
}
