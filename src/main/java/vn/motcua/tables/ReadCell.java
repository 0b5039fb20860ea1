package vn.motcua.tables;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One cell that holds something.
 *
 * @param row    from 1
 * @param column from 0
 * @param text   as written; a number in plain digits, a formula's last value, an error such as "#REF!"
 * @param moment what a number formatted as a date says, null for everything else
 * @param origin how the text came to be
 */
public record ReadCell(
        int row, int column, String text, @Nullable LocalDateTime moment, Origin origin) {

    public enum Origin {
        TYPED,
        /** The value that the spreadsheet last computed; it is never computed anew. */
        FORMULA,
        ERROR
    }

    /** "B7". */
    public String address() {
        return address(row, column);
    }

    /** The address of a cell by row from 1 and column from 0: "B7". */
    public static String address(int row, int column) {
        var letters = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.append(row).toString();
    }
}
