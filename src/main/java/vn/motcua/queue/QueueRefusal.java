package vn.motcua.queue;

import vn.motcua.shared.RefusalCode;

/** What the waiting room refuses. */
public enum QueueRefusal implements RefusalCode {
    QUE_100_NO_TICKET(404),
    QUE_101_NO_LINE(422),
    QUE_102_NOT_A_DEVICE(403),
    QUE_103_NO_DEVICE_LINK(404),
    QUE_104_NO_COUNTER(422),
    QUE_105_PRIORITY_NOT_IN_FORCE(422),
    QUE_106_NOT_THIS_DEVICES_NUMBER(422),
    QUE_107_NOT_TODAY(422),
    QUE_108_KEY_MISSING(400),
    QUE_110_NOT_POSSIBLE(409),
    QUE_111_KEY_REUSED(409),
    QUE_120_NOT_AT_A_COUNTER(409),
    QUE_121_COUNTER_BUSY(409),
    QUE_122_NOBODY_WAITS(409),
    QUE_123_AT_ANOTHER_COUNTER(409),
    QUE_124_SAME_LINE(422),
    /** {0}: number of the counter. */
    QUE_125_SEAT_TAKEN(409),
    QUE_126_FINISH_FIRST(409),
    QUE_130_NO_SLOT(422),
    QUE_131_SLOT_FULL(409),
    QUE_132_NAME_OR_PHONE(422),
    QUE_133_TOO_MANY_BOOKINGS(429),
    QUE_134_TOO_OFTEN(429),
    QUE_135_NO_BOOKING(404),
    QUE_136_BOOKING_CLOSED(409),
    QUE_137_BOOKING_NOT_TODAY(409),
    QUE_142_SETUP_INCOMPLETE(422),
    /** {0}: least, {1}: most. */
    QUE_143_RULE_NUMBER(422),
    QUE_144_RULE_DAY(422),
    /** {0}: most characters. */
    QUE_145_RULE_BASIS(422),
    QUE_146_NO_SUCH_RULE(422);

    private final int status;

    QueueRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
