package vn.motcua.administration.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.motcua.administration.AdministrationRefusal;
import vn.motcua.clock.CalendarLayer.Kind;
import vn.motcua.clock.CalendarYears.Day;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Result;
import vn.motcua.shared.Text;
import vn.motcua.ui.TypedDate;

/**
 * A year's days off as an administrator types them, a line for each; empty lines count for nothing.
 *
 * @param lines with room for more
 */
public record YearForm(List<Line> lines, String basis) {

    private static final int ROOM = 6;
    private static final int MOST_LINES = 80;

    /** One line as typed. */
    public record Line(String day, String kind, String pair, String spoken) {

        private static final Line EMPTY = new Line("", "", "", "");

        boolean isEmpty() {
            return day.isBlank() && pair.isBlank() && spoken.isBlank();
        }

        static Line of(Day it) {
            var pair = it.pair();
            return new Line(
                    CivilTime.date(it.day()), it.kind().name(), pair == null ? "" : CivilTime.date(pair), it.spoken());
        }
    }

    static YearForm of(List<Day> noted) {
        return new YearForm(withRoom(noted.stream().map(Line::of).toList()), "");
    }

    static YearForm of(MultiValueMap<String, String> sent) {
        var lines = new ArrayList<Line>();
        int most = Math.min(sent.getOrDefault("day", List.of()).size(), MOST_LINES);
        for (int i = 0; i < most; i++) {
            lines.add(new Line(at(sent, "day", i), at(sent, "kind", i), at(sent, "pair", i), at(sent, "spoken", i)));
        }
        return new YearForm(withRoom(lines.stream().filter(it -> !it.isEmpty()).toList()), at(sent, "basis", 0));
    }

    private static String at(MultiValueMap<String, String> sent, String name, int i) {
        var values = sent.getOrDefault(name, List.of());
        return i < values.size() ? TypedDay.text(values.get(i)) : "";
    }

    private static List<Line> withRoom(List<Line> lines) {
        return Stream.concat(lines.stream(), Stream.generate(() -> Line.EMPTY).limit(ROOM))
                .toList();
    }

    private static String unreadable(Line line, boolean isDay) {
        var typed = Text.clean(isDay ? line.day() : line.pair());
        return typed.isEmpty() ? "ngày của dòng “" + Text.clean(line.spoken()) + "”" : "ngày “" + typed + "”";
    }

    /** The days typed, or why a line cannot be read. */
    Result<List<Day>> days() {
        var days = new ArrayList<Day>();
        for (var line : lines) {
            if (line.isEmpty()) {
                continue;
            }
            var day = TypedDate.find(line.day());
            var pair = TypedDate.find(line.pair()).orElse(null);
            if (day.isEmpty() || (pair == null && !line.pair().isBlank())) {
                return Result.refused(AdministrationRefusal.ADM_101_DAY_UNREADABLE, unreadable(line, day.isEmpty()));
            }
            @Nullable Kind kind = DayForm.constant(Kind.class, line.kind());
            if (kind == null) {
                return Result.refused(AdministrationRefusal.ADM_103_KIND_UNKNOWN);
            }
            days.add(new Day(day.get(), kind, pair, Text.clean(line.spoken())));
        }
        return Result.done(days);
    }
}
