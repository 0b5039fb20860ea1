package vn.motcua.tables;

import java.util.List;
import java.util.Optional;

/**
 * One row that holds something.
 *
 * @param sheet  name of the sheet, empty for csv
 * @param number from 1, as the spreadsheet shows it
 * @param cells  those that hold something, from left to right
 */
public record ReadRow(String sheet, int number, List<ReadCell> cells) {

    /** @param column from 0 */
    public Optional<ReadCell> find(int column) {
        return cells.stream().filter(it -> it.column() == column).findFirst();
    }
}
