package vn.motcua.tables.internal;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import vn.motcua.shared.CivilTime;
import vn.motcua.tables.Cell;
import vn.motcua.tables.Heading;

/** How a cell stands in an xlsx sheet. */
final class SheetCells {

    private static final int LONGEST_TEXT = 32_767;
    private static final int LONGEST_NAME = 31;
    private static final String HEAD_GREY = "E8E8E8";

    private SheetCells() {}

    static String name(String title) {
        var allowed = title.replaceAll("[\\\\/?*\\[\\]:']", " ").strip();
        return allowed.length() <= LONGEST_NAME
                ? allowed
                : allowed.substring(0, LONGEST_NAME).strip();
    }

    static void head(Worksheet sheet, List<Heading> headings) {
        for (int column = 0; column < headings.size(); column++) {
            sheet.width(column, headings.get(column).width());
            sheet.inlineString(0, column, headings.get(column).words());
            sheet.style(0, column).bold().wrapText(true).fillColor(HEAD_GREY).set();
        }
        sheet.freezePane(0, 1);
    }

    static void write(Worksheet sheet, int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Words(var text) -> sheet.inlineString(row, column, written(text));
            case Cell.Whole(var value) -> {
                sheet.value(row, column, value);
                sheet.style(row, column).format("#,##0").set();
            }
            case Cell.Day(var day) -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("dd/mm/yyyy").set();
            }
            case Cell.Moment(var at) -> {
                sheet.value(row, column, CivilTime.at(at).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES));
                sheet.style(row, column).format("dd/mm/yyyy hh:mm").set();
            }
            case Cell.Empty() -> {}
        }
    }

    /** Without what XML cannot carry, and no longer than a cell may be. */
    private static String written(String text) {
        var clean = text.replaceAll(
                "[\\p{Cntrl}&&[^\\t\\n\\r]]|[\\ud800-\\udfff&&[^\\x{10000}-\\x{10ffff}]]|[\\ufffe\\uffff]", " ");
        return clean.length() <= LONGEST_TEXT ? clean : clean.substring(0, LONGEST_TEXT - 1) + "…";
    }
}
