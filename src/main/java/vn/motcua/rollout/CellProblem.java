package vn.motcua.rollout;

import vn.motcua.shared.RefusalCode;

/** What can be wrong with one cell. The sentences say what it is and what to do; remarks do not stop anything. */
public enum CellProblem implements RefusalCode {
    RLO_201_MISSING,
    /** {0}: most characters. */
    RLO_202_TOO_LONG,
    RLO_203_ERROR_IN_CELL,
    /** {0}: row where it stands already. */
    RLO_204_TWICE,
    RLO_210_CODE_SHAPE,
    RLO_211_CODE_TAKEN,
    RLO_212_PROCEDURE_UNKNOWN,
    RLO_213_UNIT_UNKNOWN,
    /** {0}: what may stand there. */
    RLO_214_NOT_IN_LIST,
    RLO_215_DAY_UNREADABLE,
    RLO_216_DAY_IN_FUTURE,
    RLO_217_DAY_TOO_OLD,
    RLO_218_BEFORE_RECEPTION,
    RLO_219_TOO_FAR_AHEAD,
    RLO_220_NUMBER_SHAPE,
    RLO_221_PHONE_SHAPE,
    RLO_222_PAUSE_MISSING,
    RLO_223_RESULT_MISSING,
    RLO_224_HOLDER_UNKNOWN,
    RLO_225_HOLDER_MAY_NOT,
    RLO_230_YEAR,
    RLO_231_NOT_A_NUMBER,
    /** {0}: where the book stands. */
    RLO_232_BOOK_IN_USE,
    RLO_240_LOGIN_SHAPE,
    RLO_241_LOGIN_TAKEN,
    RLO_242_ADMINISTRATOR,
    /** {0}: the code. */
    RLO_243_FIELD_UNKNOWN,
    /** {0}: row with the other name. */
    RLO_244_NAME_DIFFERS,
    RLO_301_FORMULA,
    RLO_302_COMPOSED,
    RLO_303_LATE_ALREADY,
    RLO_304_NO_HOLDER;

    @Override
    public int status() {
        return 422;
    }

    /** Worth knowing, but nothing to be corrected. */
    public boolean isRemark() {
        return name().startsWith("RLO_3");
    }
}
