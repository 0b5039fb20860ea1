package vn.motcua.rollout.internal;

import static vn.motcua.rollout.CellProblem.*;

import java.text.Normalizer;
import vn.motcua.tables.ReadCell;

/** What holds for every cell: there where it is demanded, not too long, no error of the spreadsheet. */
final class CellRules {

    private CellRules() {}

    static void check(Batch batch) {
        for (var line : batch.lines()) {
            for (var column : line.sheet().columns()) {
                check(line, column, batch.findings());
            }
        }
    }

    private static void check(Line line, Column column, Findings findings) {
        if (column.isDemanded() && !line.has(column)) {
            findings.add(line, column, RLO_201_MISSING);
            return;
        }
        line.cell(column).ifPresent(cell -> {
            if (cell.origin() == ReadCell.Origin.ERROR) {
                findings.add(line, column, RLO_203_ERROR_IN_CELL);
            } else if (line.text(column).length() > column.longest()) {
                findings.add(line, column, RLO_202_TOO_LONG, column.longest());
            }
            if (cell.origin() == ReadCell.Origin.FORMULA) {
                findings.add(line, column, RLO_301_FORMULA);
            }
            if (!Normalizer.isNormalized(cell.text(), Normalizer.Form.NFC)) {
                findings.add(line, column, RLO_302_COMPOSED);
            }
        });
    }
}
