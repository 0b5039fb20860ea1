package vn.motcua.clock.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.clock.CalendarLayer.Day;
import vn.motcua.clock.CalendarLayer.FixedHoliday;
import vn.motcua.clock.CalendarLayer.Hours;
import vn.motcua.clock.CalendarLayer.Kind;
import vn.motcua.clock.CalendarLayer.Period;
import vn.motcua.clock.CalendarLayer.Scope;
import vn.motcua.clock.CalendarLayer.Standing;

/**
 * The calendar files shipped under {@code facts/clock}: columns apart by semicolons, {@code #} begins a remark, the last column
 * of each row names its source.
 *
 * @param contentHash changes whenever any of the files does
 */
record ShippedFacts(Sheet sheet, String contentHash) {

    static ShippedFacts read() {
        var everything = new StringBuilder();
        var sheet = new Sheet(
                rows("calendars", everything, ShippedFacts::calendar),
                rows("years", everything, c -> new Sheet.YearRow(c[0], Integer.parseInt(c[1]), truth(c[2]), c[3])),
                rows("hours", everything, ShippedFacts::week).stream()
                        .flatMap(List::stream)
                        .toList(),
                rows("fixed-holidays", everything, ShippedFacts::fixedHoliday),
                rows("rules", everything, c -> new Sheet.RuleRow(c[0], c[1], c[2], date(c[3]), findDate(c[4]), c[5])),
                rows("days", everything, ShippedFacts::day));
        return new ShippedFacts(sheet, hash(everything.toString()));
    }

    private static <R> List<R> rows(String file, StringBuilder everything, Function<String[], R> reader) {
        var text = text("/facts/clock/" + file + ".csv");
        everything.append(file).append('\n').append(text);
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> read(file, line, reader))
                .toList();
    }

    private static <R> R read(String file, String line, Function<String[], R> reader) {
        try {
            return reader.apply(line.split(";", -1));
        } catch (RuntimeException e) {
            throw new IllegalStateException("facts/clock/" + file + ".csv, line \"" + line + "\"", e);
        }
    }

    private static Sheet.Calendar calendar(String[] c) {
        return new Sheet.Calendar(c[0], Scope.valueOf(c[1]), c[2].isEmpty() ? null : c[2], c[3]);
    }

    private static List<Sheet.HoursRow> week(String[] c) {
        var span = c[1].split("-", -1);
        var period = new Period(LocalTime.parse(c[2]), LocalTime.parse(c[3]));
        var rows = new ArrayList<Sheet.HoursRow>();
        for (var weekday : DayOfWeek.values()) {
            if (weekday.compareTo(DayOfWeek.valueOf(span[0])) >= 0
                    && weekday.compareTo(DayOfWeek.valueOf(span[1])) <= 0) {
                var hours = new Hours(weekday, period, truth(c[4]), date(c[5]), findDate(c[6]));
                rows.add(new Sheet.HoursRow(c[0], hours, c[7]));
            }
        }
        return rows;
    }

    private static Sheet.FixedRow fixedHoliday(String[] c) {
        var until = c[3].isEmpty() ? null : Integer.valueOf(c[3]);
        var holiday = new FixedHoliday(MonthDay.parse("--" + c[1]), Integer.parseInt(c[2]), until, c[4]);
        return new Sheet.FixedRow(c[0], holiday, c[5]);
    }

    private static Sheet.DayRow day(String[] c) {
        var day = new Day(date(c[1]), Kind.valueOf(c[2]), Standing.valueOf(c[3]), Sheet.periods(c[5]), c[6]);
        return new Sheet.DayRow(c[0], day, findDate(c[4]), c[7], false);
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("true or false, not " + text);
        };
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }

    private static @Nullable LocalDate findDate(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static String text(String resource) {
        try (var in = ShippedFacts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Not on the class path: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + resource, e);
        }
    }

    private static String hash(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
