package vn.motcua.administration.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.clock.CalendarLayer.Kind;
import vn.motcua.clock.CalendarYears;
import vn.motcua.clock.CalendarYears.Day;
import vn.motcua.dossier.PromiseMoves;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Choice;
import vn.motcua.ui.Screen;
import vn.motcua.ui.TableView;

/**
 * A year's days off before they are announced.
 *
 * @param calendar  of the nation, which is shown again afterwards
 * @param published whether the year is announced already; what is proposed then changes it
 * @param waiting   what waits for somebody else; null where a proposal is being typed
 * @param effect    of what waits; null when it no longer fits the calendars
 * @param count     of promises that would move
 * @param own       whether the reader proposed what waits
 * @param refused   why it was not taken or not put in force
 */
public record YearView(
        int year,
        String calendar,
        boolean published,
        YearForm form,
        CalendarYears.@Nullable Proposal waiting,
        CalendarYears.@Nullable Effect effect,
        PromiseMoves.@Nullable Count count,
        boolean own,
        @Nullable Refusal refused) {

    private static final List<Kind> KINDS = List.of(Kind.HOLIDAY, Kind.COMPENSATORY, Kind.SWAP_OFF);

    public String path() {
        return "/administration/years/" + year;
    }

    public static List<Choice> kinds(Screen screen) {
        return KINDS.stream()
                .map(it -> new Choice(it.name(), screen.t("desk.calendar.kind." + it)))
                .toList();
    }

    public String moves(Screen screen) {
        if (count == null || count.earlier() + count.later() == 0) {
            return screen.t("desk.calendar.preview.none");
        }
        return screen.t(
                count.more() ? "desk.calendar.preview.many" : "desk.calendar.preview.count",
                String.valueOf(count.earlier() + count.later()),
                String.valueOf(count.later()),
                String.valueOf(count.earlier()));
    }

    public TableView table(Screen screen) {
        return table(
                screen, screen.t("desk.year.days", String.valueOf(year)), waiting == null ? List.of() : waiting.days());
    }

    public TableView dropped(Screen screen) {
        return table(screen, screen.t("desk.year.dropped"), effect == null ? List.of() : effect.dropped());
    }

    private static TableView table(Screen screen, String caption, List<Day> days) {
        return new TableView(
                caption,
                Stream.of("day", "kind", "pair", "spoken")
                        .map(it -> TableView.words(screen.t("desk.calendar." + it)))
                        .toList(),
                days.stream()
                        .map(it -> Stream.of(
                                        weekday(it.day()),
                                        screen.t("desk.calendar.kind." + it.kind()),
                                        it.pair() == null ? "" : weekday(it.pair()),
                                        it.spoken())
                                .map(TableView::cell)
                                .toList())
                        .toList());
    }

    private static String weekday(LocalDate day) {
        return CivilTime.weekdayDate(day);
    }
}
