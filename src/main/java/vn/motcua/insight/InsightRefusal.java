package vn.motcua.insight;

import vn.motcua.shared.RefusalCode;

/** Why a figure is not shown or a report not closed. */
public enum InsightRefusal implements RefusalCode {
    INS_100_NOT_YOUR_UNIT(403),
    INS_101_NO_SUCH_PERIOD(404),
    /** {0}: from when on. */
    INS_102_PERIOD_RUNS(409),
    INS_103_ACTS_WAIT(409),
    INS_104_CLOSED_ALREADY(409),
    /** {0}: most characters. */
    INS_105_REASON_TOO_LONG(422),
    INS_106_EVERY_FIELD(403),
    INS_107_NO_SUCH_REPORT(404),
    INS_108_NO_SUCH_FIGURE(404),
    INS_109_CURSOR(404),
    INS_110_NOTHING_TO_CORRECT(409),
    INS_111_NOT_THE_CITY(403);

    private final int status;

    InsightRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
