package vn.motcua.clock;

import vn.motcua.shared.RefusalCode;

/** Why a calendar is not changed. */
public enum CalendarRefusal implements RefusalCode {
    CLK_130_NO_SUCH_CALENDAR(404),
    /** {0}: which text, {1}: the most characters. */
    CLK_131_TEXT(422),
    CLK_132_NO_SUCH_DAY(404),
    CLK_133_SWAP_DAYS(422),
    CLK_134_PERIODS(422),
    CLK_135_UNUSABLE(422),
    /** {0}: the other half. */
    CLK_136_HALF_OF_A_SWAP(409),
    /** {0}, {1}: first and last year. */
    CLK_137_YEAR(422),
    CLK_138_CHANGED_MEANWHILE(409),
    /** {0}: the day, {1}: the year. */
    CLK_139_YEARS_DAY(422),
    /** {0}: the day off. */
    CLK_140_YEARS_SWAP(422),
    /** {0}: the most days. */
    CLK_141_YEARS_DAYS(422),
    CLK_142_YEAR_WAITS(409),
    CLK_143_NOT_WAITING(409),
    CLK_144_SAME_PERSON(403);

    private final int status;

    CalendarRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
