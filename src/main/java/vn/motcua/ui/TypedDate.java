package vn.motcua.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day as officers type it: 04/3/2026, 4-3-2026, 4.3.2026, or as browsers write it: 2026-03-04. */
public final class TypedDate {

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    private TypedDate() {}

    /** Empty for what is no day. */
    public static Optional<LocalDate> find(String typed) {
        var text = typed.strip();
        var dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        var yearFirst = YEAR_FIRST.matcher(text);
        return yearFirst.matches() ? day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
