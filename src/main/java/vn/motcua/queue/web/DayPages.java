package vn.motcua.queue.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import vn.motcua.identity.Downloads;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.queue.Days;
import vn.motcua.queue.Line;
import vn.motcua.queue.LineId;
import vn.motcua.queue.QueueRefusal;
import vn.motcua.queue.Rooms;
import vn.motcua.queue.TicketState;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.RefusedException;
import vn.motcua.ui.Choice;

/** How long people waited, by line; every figure opens its tickets. */
@Controller
class DayPages {

    private static final int A_PAGE = 50;
    private static final int MOST_YEARS = 50;

    /** As people type it into the field; addresses have the ISO form. */
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d/M/uuuu");

    private final Days days;
    private final Rooms rooms;
    private final Units units;
    private final DayTables tables;
    private final Downloads downloads;
    private final Clock clock;

    DayPages(Days days, Rooms rooms, Units units, DayTables tables, Downloads downloads, Clock clock) {
        this.days = days;
        this.rooms = rooms;
        this.units = units;
        this.tables = tables;
        this.downloads = downloads;
        this.clock = clock;
    }

    @GetMapping("/queue/day")
    ModelAndView day(
            @RequestParam(required = false) @Nullable Integer unit,
            @RequestParam(defaultValue = "") String day,
            Officer me) {
        var of = unit(unit, me);
        var on = day(day);
        var figures = days.figures(of, on, me);
        return new ModelAndView("queue/day")
                .addObject("unit", of.value())
                .addObject("choices", choices(me))
                .addObject("day", on)
                .addObject("empty", figures.isEmpty())
                .addObject("tableHref", DayTables.dayHref(of, on).replaceFirst("/day", "/day/table"))
                .addObject("table", tables.figures(of, on, rooms.listLines(of), figures));
    }

    @GetMapping("/queue/day/table.{format}")
    View dayTable(
            @PathVariable String format,
            @RequestParam(required = false) @Nullable Integer unit,
            @RequestParam(defaultValue = "") String day,
            Officer me) {
        var of = unit(unit, me);
        var on = day(day);
        return downloads.shown(
                me,
                format,
                tables.title(on),
                Map.of("unit", String.valueOf(of.value()), "day", on.toString()),
                tables.figures(of, on, rooms.listLines(of), days.figures(of, on, me)));
    }

    @GetMapping("/queue/day/tickets")
    ModelAndView tickets(
            @RequestParam int unit,
            @RequestParam(defaultValue = "") String day,
            @RequestParam int line,
            @RequestParam(required = false) @Nullable Set<TicketState> state,
            @RequestParam(required = false) @Nullable String after,
            Officer me) {
        var of = unit(unit, me);
        var on = day(day);
        var asked = line(line, of);
        var states = state == null ? Set.<TicketState>of() : state;
        var slice = days.listTickets(of, on, asked.id(), states, me, after, A_PAGE);
        return new ModelAndView("queue/daytickets")
                .addObject("back", DayTables.dayHref(of, on))
                .addObject("line", asked)
                .addObject("day", on)
                .addObject("empty", slice.items().isEmpty())
                .addObject("table", tables.tickets(slice.items(), rooms.listCounters(of)))
                .addObject(
                        "tableHref",
                        DayTables.href(of, on, asked.id(), states).replaceFirst("/tickets", "/tickets/table"))
                .addObject(
                        "nextHref",
                        slice.next() == null
                                ? null
                                : DayTables.href(of, on, asked.id(), states) + "&after=" + slice.next());
    }

    @GetMapping("/queue/day/tickets/table.{format}")
    View ticketsTable(
            @PathVariable String format,
            @RequestParam int unit,
            @RequestParam(defaultValue = "") String day,
            @RequestParam int line,
            @RequestParam(required = false) @Nullable Set<TicketState> state,
            Officer me) {
        var of = unit(unit, me);
        var on = day(day);
        var asked = line(line, of);
        var states = state == null ? Set.<TicketState>of() : state;
        var counters = rooms.listCounters(of);
        return downloads.paged(
                me,
                format,
                asked.letter() + " " + asked.name() + " " + on,
                Map.of("unit", String.valueOf(of.value()), "day", on.toString(), "line", asked.letter()),
                tickets -> tables.tickets(tickets, counters),
                after -> days.listTickets(of, on, asked.id(), states, me, after, Downloads.A_SLICE));
    }

    private Line line(int id, UnitId of) {
        return rooms.listLines(of).stream()
                .filter(it -> it.id().equals(new LineId(id)))
                .findFirst()
                .orElseThrow(() -> new RefusedException(QueueRefusal.QUE_101_NO_LINE));
    }

    /** One of the units that the officer leads; without one named, the first. */
    private static UnitId unit(@Nullable Integer asked, Officer me) {
        var led = me.rights().units(Role.CENTRE_LEADER, Role.UNIT_LEADER);
        return Arrays.stream(led)
                .filter(it -> asked == null || asked == it)
                .mapToObj(UnitId::new)
                .findFirst()
                .orElseThrow(() -> new RefusedException(IdentityRefusal.IDN_403_NOT_ALLOWED));
    }

    private List<Choice> choices(Officer me) {
        return Arrays.stream(me.rights().units(Role.CENTRE_LEADER, Role.UNIT_LEADER))
                .mapToObj(it ->
                        new Choice(String.valueOf(it), units.get(new UnitId(it)).fullName()))
                .toList();
    }

    /** Nonsense, nothing and what lies years away are today. */
    private LocalDate day(String typed) {
        var today = CivilTime.day(clock.instant());
        try {
            var day = LocalDate.parse(typed, typed.contains("/") ? WRITTEN : DateTimeFormatter.ISO_LOCAL_DATE);
            return Math.abs(day.getYear() - today.getYear()) > MOST_YEARS ? today : day;
        } catch (DateTimeParseException e) {
            return today;
        }
    }
}
