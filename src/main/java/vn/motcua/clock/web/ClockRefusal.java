package vn.motcua.clock.web;

import vn.motcua.shared.RefusalCode;

/** Why a question about a deadline is not answered. */
enum ClockRefusal implements RefusalCode {
    CLK_101_PARAMETER_MISSING(400),
    CLK_102_PARAMETER_REPEATED(400),
    CLK_103_PARAMETER_UNKNOWN(400),
    CLK_104_RECEIVED_NOT_A_TIME(400),
    CLK_105_YEAR_OUT_OF_RANGE(400),
    CLK_106_UNIT_UNKNOWN(400),
    CLK_107_AMOUNT_NOT_A_NUMBER(400),
    CLK_108_AMOUNT_OUT_OF_RANGE(400),
    CLK_109_DECIMALS_FOR_HOURS_ONLY(400),
    CLK_110_CALENDAR_UNKNOWN(404),
    CLK_111_QUERY_UNREADABLE(400),
    CLK_120_TOO_MANY_CALLS(429);

    private final int status;

    ClockRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
