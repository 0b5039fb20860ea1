package vn.motcua.administration.web;

import java.time.YearMonth;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.administration.InCharge;
import vn.motcua.clock.CalendarProposal;
import vn.motcua.clock.Calendars;
import vn.motcua.clock.Calendars.Layer;
import vn.motcua.dossier.PromiseMoves;
import vn.motcua.identity.Officer;
import vn.motcua.organization.Units;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.TableView;
import vn.motcua.ui.TypedDate;

/** A calendar's year as a page, and what a change of it would do to promises. */
@Component
class CalendarViews {

    private static final int FIRST_YEAR = 2025;
    private static final int LAST_YEAR = 2100;
    private static final int SHOWN = 50;
    private static final int LATEST_CHANGES = 20;

    private final Calendars calendars;
    private final CalendarLayers layers;
    private final PromiseMoves moves;
    private final Units units;
    private final Messages messages;

    CalendarViews(Calendars calendars, CalendarLayers layers, PromiseMoves moves, Units units, Messages messages) {
        this.calendars = calendars;
        this.layers = layers;
        this.moves = moves;
        this.units = units;
        this.messages = messages;
    }

    /** @param asked held within the years a calendar can be shown for */
    ModelAndView year(Layer layer, int asked, DayForm form, boolean known, Officer me, @Nullable Refusal refused) {
        int year = Math.clamp(asked, FIRST_YEAR, LAST_YEAR);
        var calendar = calendars.findCalendar(layer.code()).orElseThrow();
        var days = calendars.listDays(layer.code(), year);
        var byDay = days.stream().collect(Collectors.toMap(it -> it.day().day(), Function.identity()));
        var path = "/administration/calendars/" + layer.code();
        var months = IntStream.rangeClosed(1, 12)
                .mapToObj(it -> MonthView.of(YearMonth.of(year, it), calendar, byDay, path))
                .toList();
        var view = new CalendarView(
                layer,
                year,
                calendar.isPublished(year),
                months,
                days,
                calendars.listChanges(layer.code(), LATEST_CHANGES),
                layers.mayChange(new InCharge(me), layer),
                known,
                form,
                refused);
        var page = new ModelAndView("administration/calendar", "view", view);
        if (refused != null) {
            page.setStatus(HttpStatus.valueOf(refused.code().status()));
        }
        return page;
    }

    /** The days of a year unlike their weekday, for taking away. */
    TableView days(Layer layer, int asked) {
        int year = Math.clamp(asked, FIRST_YEAR, LAST_YEAR);
        return CalendarView.table(
                year,
                calendars.listDays(layer.code(), year),
                layer.code(),
                false,
                key -> messages.text(Language.VI, key));
    }

    PreviewView preview(Layer layer, DayForm form, CalendarProposal proposal, @Nullable String after) {
        var path = "/administration/calendars/" + layer.code();
        var slice = moves.list(proposal, after, SHOWN);
        var query = path + "/preview" + form.query();
        return new PreviewView(
                proposal,
                proposal.reason(),
                form.basis(),
                after == null ? moves.count(proposal) : null,
                slice,
                id -> units.get(id).fullName(),
                TypedDate.find(form.day())
                        .map(it -> path + "?day=" + it + "#day-form")
                        .orElse(path),
                path + "/days",
                form.fields(),
                slice.next() == null ? null : query + "&after=" + slice.next(),
                after == null ? null : query);
    }
}
