package vn.motcua.queue.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.organization.UnitId;
import vn.motcua.queue.Counter;
import vn.motcua.queue.CounterId;
import vn.motcua.queue.Days.LineDay;
import vn.motcua.queue.Line;
import vn.motcua.queue.LineId;
import vn.motcua.queue.Ticket;
import vn.motcua.queue.TicketState;
import vn.motcua.shared.CivilTime;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.TableView;
import vn.motcua.ui.TableView.Cell;

/** The tables of a day. */
@Component
class DayTables {

    private static final String NOTHING = "–";
    private static final Set<TicketState> OPEN =
            Arrays.stream(TicketState.values()).filter(TicketState::isOpen).collect(Collectors.toUnmodifiableSet());

    private final Messages messages;

    DayTables(Messages messages) {
        this.messages = messages;
    }

    TableView figures(UnitId unit, LocalDate day, List<Line> lines, List<LineDay> figures) {
        Map<LineId, Line> byId = lines.stream().collect(Collectors.toMap(Line::id, it -> it));
        return new TableView(
                title(day),
                List.of(
                        TableView.words(say("desk.queue.line")),
                        TableView.figures(say("desk.queue.day.taken")),
                        TableView.figures(say("desk.queue.day.served")),
                        TableView.figures(say("desk.queue.day.open")),
                        TableView.figures(say("desk.queue.day.missed")),
                        TableView.figures(say("desk.queue.day.left")),
                        TableView.figures(say("desk.queue.day.median")),
                        TableView.figures(say("desk.queue.day.ninetieth")),
                        TableView.figures(say("desk.queue.day.longest")),
                        TableView.figures(say("desk.queue.day.service"))),
                figures.stream()
                        .filter(it -> byId.containsKey(it.line()))
                        .map(it -> row(unit, day, byId.get(it.line()), it))
                        .toList());
    }

    String title(LocalDate day) {
        return say("desk.queue.day.table", CivilTime.weekdayDate(day));
    }

    private static List<Cell> row(UnitId unit, LocalDate day, @Nullable Line line, LineDay it) {
        var name = line == null ? "" : line.letter() + " · " + line.name();
        return List.of(
                TableView.cell(name),
                count(it.taken(), href(unit, day, it.line(), Set.of())),
                count(it.served(), href(unit, day, it.line(), Set.of(TicketState.DONE))),
                count(it.open(), href(unit, day, it.line(), OPEN)),
                count(it.missed(), href(unit, day, it.line(), Set.of(TicketState.NO_SHOW))),
                count(it.left(), href(unit, day, it.line(), Set.of(TicketState.LEFT))),
                minutes(it.medianSeconds()),
                minutes(it.ninetiethSeconds()),
                minutes(it.longestSeconds()),
                minutes(it.serviceSeconds()));
    }

    private static Cell count(int many, String href) {
        return many == 0 ? TableView.cell("0") : TableView.link(String.valueOf(many), href);
    }

    private static Cell minutes(@Nullable Integer seconds) {
        return TableView.cell(seconds == null ? NOTHING : String.valueOf(Math.round(seconds / 60.0)));
    }

    TableView tickets(List<Ticket> tickets, List<Counter> counters) {
        Map<CounterId, Integer> numbers = counters.stream().collect(Collectors.toMap(Counter::id, Counter::number));
        return new TableView(
                say("desk.queue.day.tickets"),
                List.of(
                        TableView.words(say("desk.queue.number")),
                        TableView.words(say("desk.queue.state")),
                        TableView.words(say("desk.queue.priority")),
                        TableView.figures(say("desk.queue.day.since")),
                        TableView.figures(say("desk.queue.day.called")),
                        TableView.figures(say("desk.queue.day.ended")),
                        TableView.figures(say("desk.queue.day.waited")),
                        TableView.figures(say("desk.queue.counter"))),
                tickets.stream().map(it -> row(it, numbers)).toList());
    }

    private List<Cell> row(Ticket it, Map<CounterId, Integer> numbers) {
        var counter = it.counter();
        return List.of(
                TableView.cell(it.label()),
                TableView.cell(say("desk.queue.state." + it.state())),
                TableView.cell(it.slotAt() == null ? say("desk.queue.priority." + it.priority()) : booked(it.slotAt())),
                TableView.cell(time(it.since())),
                TableView.cell(time(it.calledAt())),
                TableView.cell(time(it.endedAt())),
                TableView.cell(it.calledAt() == null ? NOTHING : TicketView.minutes(it.since(), it.calledAt())),
                TableView.cell(counter == null ? NOTHING : String.valueOf(numbers.getOrDefault(counter, 0))));
    }

    private String booked(Instant slotAt) {
        return say("desk.queue.booked-at", CivilTime.time(slotAt));
    }

    private static String time(@Nullable Instant moment) {
        return moment == null ? NOTHING : CivilTime.time(moment);
    }

    static String dayHref(UnitId unit, LocalDate day) {
        return "/queue/day?unit=" + unit.value() + "&day=" + day;
    }

    static String href(UnitId unit, LocalDate day, LineId line, Set<TicketState> states) {
        var narrow = states.stream().sorted().map(it -> "&state=" + it).collect(Collectors.joining());
        return "/queue/day/tickets?unit=" + unit.value() + "&day=" + day + "&line=" + line.value() + narrow;
    }

    private String say(String key, Object... values) {
        return messages.text(Language.VI, key, values);
    }
}
