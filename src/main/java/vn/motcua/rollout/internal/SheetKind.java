package vn.motcua.rollout.internal;

import java.util.Arrays;
import java.util.List;

/** The sheets of the template. Checked in this order: dossiers name people of the sheet before. */
enum SheetKind {
    ACCOUNTS(300),
    BOOKS(60),
    DOSSIERS(5_000);

    private final int mostLines;

    SheetKind(int mostLines) {
        this.mostLines = mostLines;
    }

    int mostLines() {
        return mostLines;
    }

    /** As stored. */
    int number() {
        return ordinal() + 1;
    }

    static SheetKind of(int number) {
        return values()[number - 1];
    }

    List<Column> columns() {
        return Arrays.stream(Column.values()).filter(it -> it.sheet() == this).toList();
    }
}
