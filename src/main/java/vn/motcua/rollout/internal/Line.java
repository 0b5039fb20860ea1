package vn.motcua.rollout.internal;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.motcua.shared.Text;
import vn.motcua.tables.ReadCell;

/** One line of a sheet, its cells read by column. */
record Line(SheetKind sheet, int row, List<ReadCell> cells) {

    private static final DateTimeFormatter TYPED = new DateTimeFormatterBuilder()
            .appendPattern("d[/][-][.]M[/][-][.]uuuu[ H:mm]")
            .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
            .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    Optional<ReadCell> cell(Column column) {
        return cells.stream().filter(it -> it.column() == column.index()).findFirst();
    }

    /** Cleaned and composed; empty when the cell is. */
    String text(Column column) {
        return cell(column).map(it -> Text.clean(it.text())).orElse("");
    }

    boolean has(Column column) {
        return !text(column).isEmpty();
    }

    /** A date cell, or "04/3/2026" and "04/3/2026 9:15" as text; at midnight where there is no time. */
    Optional<LocalDateTime> moment(Column column) {
        return cell(column)
                .flatMap(it -> it.moment() != null ? Optional.of(it.moment()) : typed(Text.clean(it.text())));
    }

    private static Optional<LocalDateTime> typed(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, TYPED));
        } catch (DateTimeException e) {
            return iso(text);
        }
    }

    private static Optional<LocalDateTime> iso(String text) {
        try {
            return Optional.of(
                    text.length() > 10
                            ? LocalDateTime.parse(text.replace(' ', 'T'))
                            : java.time.LocalDate.parse(text).atTime(LocalTime.MIDNIGHT));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** By what the line must be the only one of its file. */
    String key() {
        return switch (sheet) {
            case ACCOUNTS -> text(Column.LOGIN).toLowerCase(Locale.ROOT) + " " + Text.fold(text(Column.ROLE));
            case BOOKS -> text(Column.BOOK) + " " + text(Column.YEAR);
            case DOSSIERS -> text(Column.CODE);
        };
    }
}
