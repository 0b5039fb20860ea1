package vn.motcua.numbering;

import vn.motcua.shared.RefusalCode;

/** Why a book does not begin where it was told to. */
public enum NumberingRefusal implements RefusalCode {
    /** {0}: the number at which the book stands. */
    NUM_101_BOOK_IN_USE(409),
    /** {0}: the largest number possible. */
    NUM_102_LAST_NUMBER(422);

    private final int status;

    NumberingRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
