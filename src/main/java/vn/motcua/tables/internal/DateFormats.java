package vn.motcua.tables.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Which cell styles show a number as a date or time (ECMA-376 part 1, 18.8.30), and what the number then means. */
final class DateFormats {

    private static final Pattern NOT_PLACEHOLDERS = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.");
    private static final Pattern DATE_LETTERS = Pattern.compile("[dmyhsDMYHS]");
    private static final int MOST_STYLES = 100_000;
    private static final double SECONDS_OF_DAY = 86_400;
    private static final double LAST_DAY = 2_958_465;

    private final BitSet dateStyles = new BitSet();

    private DateFormats() {}

    static DateFormats none() {
        return new DateFormats();
    }

    static DateFormats read(XmlPart open) throws IOException {
        var formats = new DateFormats();
        try (var part = open) {
            var own = new HashMap<Integer, String>();
            boolean inCells = false;
            int style = 0;
            while (part.next()) {
                if (part.atStart("cellXfs") || part.atEnd("cellXfs")) {
                    inCells = part.atStart("cellXfs");
                } else if (part.atStart("numFmt") && own.size() < MOST_STYLES) {
                    own.put(part.number("numFmtId", 0), String.valueOf(part.attribute("formatCode")));
                } else if (inCells && part.atStart("xf") && style < MOST_STYLES) {
                    formats.dateStyles.set(style++, isDate(part.number("numFmtId", 0), own));
                }
            }
        }
        return formats;
    }

    private static boolean isDate(int format, Map<Integer, String> own) {
        var code = own.get(format);
        if (code != null) {
            return DATE_LETTERS
                    .matcher(NOT_PLACEHOLDERS.matcher(code).replaceAll(""))
                    .find();
        }
        return (format >= 14 && format <= 22)
                || (format >= 27 && format <= 36)
                || (format >= 45 && format <= 47)
                || (format >= 50 && format <= 58);
    }

    boolean isDate(int style) {
        return style >= 0 && dateStyles.get(style);
    }

    static boolean possible(double serial) {
        return serial >= 0 && serial <= LAST_DAY;
    }

    /** Days since the last of 1899; the spreadsheet believes that 29 February 1900 existed, so earlier days are one off. */
    static LocalDateTime moment(double serial, boolean from1904) {
        long day = (long) Math.floor(serial);
        long second = Math.round((serial - day) * SECONDS_OF_DAY);
        var first = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, day < 60 ? 31 : 30);
        return first.plusDays(day).atStartOfDay().plusSeconds(second);
    }
}
