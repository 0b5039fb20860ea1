package vn.motcua.rollout.internal;

import static vn.motcua.rollout.internal.SheetKind.ACCOUNTS;
import static vn.motcua.rollout.internal.SheetKind.BOOKS;
import static vn.motcua.rollout.internal.SheetKind.DOSSIERS;

/** The columns of each sheet, from left to right. Headings and explanations are in {@code messages/rollout.properties}. */
enum Column {
    LOGIN(ACCOUNTS, true, 64),
    NAME(ACCOUNTS, true, 300),
    TITLE(ACCOUNTS, false, 200),
    ROLE(ACCOUNTS, true, 100),
    FIELDS(ACCOUNTS, false, 1_000),
    FROM(ACCOUNTS, false, 20),
    BOOK(BOOKS, true, 40),
    YEAR(BOOKS, true, 10),
    LAST(BOOKS, true, 20),
    SOURCE(BOOKS, true, 500),
    CODE(DOSSIERS, true, 60),
    PROCEDURE(DOSSIERS, true, 500),
    APPLICANT(DOSSIERS, true, 300),
    NUMBER(DOSSIERS, false, 40),
    BIRTH(DOSSIERS, false, 20),
    ADDRESS(DOSSIERS, false, 500),
    PHONE(DOSSIERS, false, 40),
    REQUEST(DOSSIERS, false, 4_000),
    CHANNEL(DOSSIERS, false, 40),
    RESOLVING(DOSSIERS, false, 20),
    RECEIVED(DOSSIERS, true, 40),
    PROMISED(DOSSIERS, true, 40),
    STATE(DOSSIERS, true, 100),
    HOLDER(DOSSIERS, false, 64),
    PAUSED(DOSSIERS, false, 40),
    RESULT(DOSSIERS, false, 100),
    RESULT_DAY(DOSSIERS, false, 40);

    private final SheetKind sheet;
    private final boolean demanded;
    private final int longest;

    Column(SheetKind sheet, boolean demanded, int longest) {
        this.sheet = sheet;
        this.demanded = demanded;
        this.longest = longest;
    }

    SheetKind sheet() {
        return sheet;
    }

    boolean isDemanded() {
        return demanded;
    }

    int longest() {
        return longest;
    }

    /** From 0, within its sheet. */
    int index() {
        return sheet.columns().indexOf(this);
    }
}
