package vn.motcua.organization.internal;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.organization.OpeningHours;

/** Opening hours as fact files write them: {@code MON-FRI 07:30-11:30 13:00-17:00 | SAT 07:30-11:30}. */
final class HoursNotation {

    private HoursNotation() {}

    static List<OpeningHours> parse(String text) {
        return Arrays.stream(text.split("\\|"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .flatMap(HoursNotation::hours)
                .toList();
    }

    /** The same hours as {@link #parse} reads them, a part for each day that has any. */
    static String format(List<OpeningHours> hours) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> hours.stream()
                        .filter(it -> it.day() == day)
                        .sorted(Comparator.comparing(OpeningHours::opens))
                        .map(it -> " " + it.opens() + "-" + it.closes())
                        .collect(Collectors.joining("", day.name().substring(0, 3), "")))
                .filter(part -> part.length() > 3)
                .collect(Collectors.joining(" | "));
    }

    private static Stream<OpeningHours> hours(String part) {
        var words = part.split(" +");
        return days(words[0]).stream()
                .flatMap(day -> Arrays.stream(words).skip(1).map(stretch -> hours(day, stretch)));
    }

    private static OpeningHours hours(DayOfWeek day, String stretch) {
        var ends = stretch.split("-", -1);
        return new OpeningHours(day, LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }

    private static Set<DayOfWeek> days(String text) {
        var ends = text.split("-", -1);
        return EnumSet.range(day(ends[0]), day(ends[ends.length - 1]));
    }

    private static DayOfWeek day(String beginning) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().substring(0, 3).equals(beginning.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a weekday: " + beginning));
    }
}
