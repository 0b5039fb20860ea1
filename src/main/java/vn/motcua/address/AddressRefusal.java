package vn.motcua.address;

import vn.motcua.shared.RefusalCode;

/** Why an address, a rule or a list is not taken. The sentences are in {@code messages/address.properties}. */
public enum AddressRefusal implements RefusalCode {
    ADR_101_TEXT_MISSING(400),
    /** {0}: the most characters. */
    ADR_102_TEXT_TOO_LONG(400),
    ADR_103_NOT_A_DAY(400),
    /** {0}: the first day that may be asked about. */
    ADR_104_DAY_TOO_EARLY(400),
    ADR_105_PARAMETER_UNKNOWN(400),
    /** {0}: its name. */
    ADR_106_PARAMETER_REPEATED(400),
    ADR_107_QUERY_UNREADABLE(400),
    /** {0}: calls a second. */
    ADR_120_TOO_MANY_CALLS(429),

    ADR_200_NO_SUCH_RULE(404),
    ADR_201_NOT_YOUR_UNIT(403),
    /** {0}: the unit that receives. */
    ADR_202_NOT_DIVIDED(422),
    ADR_203_STRETCH_EMPTY(422),
    ADR_204_HOUSE_NUMBERS(422),
    ADR_205_NUMBERS_WITHOUT_STREET(422),
    ADR_206_PARCEL(422),
    /** {0}: which line, {1}: the most characters. */
    ADR_207_TEXT(422),
    ADR_208_DAYS(422),
    /** {0}: the unit the other rule points to, {1}: the stretch of that rule. */
    ADR_209_OVERLAP(409),
    ADR_210_SOURCE_MISSING(422),
    /** {0}: the row, {1}: what is wrong with it. */
    ADR_211_ROW(422),
    ADR_212_NOT_A_DAY(422),
    ADR_213_WHICH_DIVIDED(422),
    /** {0}: the column that is missing. */
    ADR_214_COLUMN_MISSING(422),

    ADR_300_NO_SUCH_LIST(404),
    ADR_301_NO_FILE(400),
    /** {0}: megabytes. */
    ADR_302_TOO_LARGE(413),
    /** {0}: the column asked for, {1}: those there are. */
    ADR_303_NO_SUCH_COLUMN(422),
    /** {0}: the columns there are. */
    ADR_304_WHICH_COLUMN(422),
    ADR_305_EMPTY(422),
    /** {0}: how many may wait. */
    ADR_306_TOO_MANY_WAITING(409),
    ADR_307_NOT_READY(409);

    private final int status;

    AddressRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
