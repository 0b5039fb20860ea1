package vn.motcua.rollout;

import vn.motcua.shared.RefusalCode;

/** Why a file is not taken in, or not taken over. The sentences are in {@code messages/rollout.properties}. */
public enum RolloutRefusal implements RefusalCode {
    RLO_100_NOT_FOUND(404),
    RLO_101_NO_SHEET(422),
    /** {0}: sheet, {1}: address, {2}: heading expected, {3}: heading found. */
    RLO_102_HEADING(422),
    /** {0}: sheet, {1}: merged range. */
    RLO_103_MERGED(422),
    RLO_104_EMPTY(422),
    /** {0}: sheet, {1}: most lines. */
    RLO_105_TOO_MANY_LINES(422),
    RLO_106_NO_FILE(422),
    /** {0}: most megabytes. */
    RLO_107_TOO_LARGE(413),
    RLO_108_NOT_YOUR_UNIT(403),
    RLO_109_FILE_KNOWN(409),
    RLO_110_NOT_CHECKED(409),
    /** {0}: how many problems. */
    RLO_111_HAS_PROBLEMS(409),
    RLO_112_CHANGED_SINCE(409),
    RLO_113_DECIDED(409),
    RLO_114_NO_PASSWORDS(409);

    private final int status;

    RolloutRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
