package vn.motcua.tables;

import vn.motcua.shared.RefusalCode;

/** Why a file is not read as a table, or not given as one. The sentences are in {@code messages/tables.properties}. */
public enum TablesRefusal implements RefusalCode {
    TAB_101_OLD_EXCEL(422),
    TAB_102_NOT_A_TABLE(422),
    TAB_103_UNPACKS_TOO_LARGE(422),
    TAB_104_TOO_MANY_ROWS(422),
    TAB_105_TOO_MANY_COLUMNS(422),
    TAB_106_CELL_TOO_LONG(422),
    TAB_107_NOT_UTF8(422),
    TAB_108_BROKEN(422),
    TAB_404_FORMAT(404);

    private final int status;

    TablesRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
