package vn.motcua.rollout.internal;

import org.jspecify.annotations.Nullable;
import vn.motcua.rollout.internal.JdbcLines.Kept;

/** Where a page of problems ended: "3-12-4-RLO_201_MISSING". What cannot be read begins anew. */
record ProblemCursor(int sheet, int row, int col, String code) {

    private static final ProblemCursor START = new ProblemCursor(0, 0, 0, "");

    static String of(Kept it) {
        return it.sheet() + "-" + it.row() + "-" + it.col() + "-" + it.problem().name();
    }

    static ProblemCursor parse(@Nullable String typed) {
        if (typed == null || !typed.matches("\\d-\\d{1,7}-\\d{1,3}-[A-Z0-9_]{1,60}")) {
            return START;
        }
        var parts = typed.split("-", 4);
        return new ProblemCursor(
                Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), parts[3]);
    }
}
