package vn.motcua.tables.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import vn.motcua.shared.CivilTime;
import vn.motcua.tables.Cell;
import vn.motcua.tables.Heading;
import vn.motcua.tables.TableWriter;

/**
 * RFC 4180 in UTF-8, with the mark by which spreadsheets recognise it. Days are written ISO 8601: every spreadsheet reads them
 * alike.
 */
public final class CsvWriter implements TableWriter {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private final Writer out;

    public CsvWriter(OutputStream out, List<Heading> headings) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write('\ufeff');
        row(headings.stream().map(it -> Cell.text(it.words())).toList());
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(written(cells.get(i)));
        }
        out.write("\r\n");
    }

    private static String written(Cell cell) {
        return switch (cell) {
            case Cell.Words(var text) -> quoted(harmless(text));
            case Cell.Whole(var value) -> String.valueOf(value);
            case Cell.Day(var day) -> day.toString();
            case Cell.Moment(var at) -> MINUTE.format(minute(CivilTime.at(at).toLocalDateTime()));
            case Cell.Empty() -> "";
        };
    }

    private static LocalDateTime minute(LocalDateTime face) {
        return face.truncatedTo(ChronoUnit.MINUTES);
    }

    /** A spreadsheet takes what begins so for a formula and runs it; after an apostrophe it is text. */
    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(it -> it == ',' || it == ';' || it == '"' || it == '\r' || it == '\n');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
