package vn.motcua.dossier;

import vn.motcua.shared.RefusalCode;

/** Why the gate says no. The sentences are in {@code messages/dossier.properties}. */
public enum DossierRefusal implements RefusalCode {
    DOS_100_NOT_FOUND(404),
    DOS_101_NOT_YOUR_UNIT(403),
    DOS_102_STEP_OF_ANOTHER_ROLE(403),
    DOS_103_STEP_NOT_POSSIBLE(409),
    DOS_104_HELD_BY_ANOTHER(409),
    DOS_105_SAME_PERSON(403),
    DOS_106_PROCEDURE_UNCONFIRMED(422),
    DOS_107_PROCEDURE_UNKNOWN(422),
    DOS_108_CHANNEL_NOT_OFFERED(422),
    DOS_109_NOT_ON_THE_SPOT(422),
    DOS_110_LOST_RACE(409),
    DOS_111_KEY_REUSED(409),
    DOS_112_SECOND_SUPPLEMENT(422),
    DOS_113_FIRST_SUPPLEMENT(422),
    DOS_114_APOLOGY_ONCE(422),
    DOS_115_APOLOGY_DATE(422),
    DOS_116_CLOCK_NOT_STARTED(422),
    DOS_117_HAND_OVER_FIRST(409),
    DOS_118_ASSIGNEE(422),
    DOS_119_APOLOGY_NOT_PROPOSED(409),
    DOS_120_SUBMITTER_MISSING(422),
    DOS_121_TEXT_MISSING(422),
    DOS_122_TEXT_TOO_LONG(422),
    DOS_123_NUMBER_RANGE(422),
    DOS_124_CODE_SHAPE(422),
    DOS_125_CODE_TAKEN(409),
    DOS_126_PAPER_MISSING(422),
    DOS_127_AGREEMENT_NOT_FORESEEN(422),
    DOS_128_UNIT_UNKNOWN(422),
    DOS_129_WITNESS_MISSING(422),
    DOS_130_MANDATE_MISSING(422),
    DOS_131_KEY_MISSING(400),
    DOS_132_DETAILS_MISSING(400),
    DOS_133_FILE_EMPTY(422),
    DOS_134_FILE_TOO_LARGE(413),
    DOS_135_FILE_KIND(422),
    DOS_136_FILE_NOT_FOUND(404),
    DOS_137_FILE_NOT_ARRIVED(422),
    DOS_138_MANY_MIXED(422),
    DOS_139_MANY_NEEDS_LOOK(422),
    DOS_140_TRACK_NO_MATCH(404),
    DOS_141_TRACK_TOO_OFTEN(429),
    DOS_142_DRAFTER_MAY_NOT_APPROVE(403),
    DOS_143_NOT_RECEIVED_HERE(422),
    DOS_144_FORM_NOT_ISSUED(404),
    DOS_145_CURSOR(400),
    DOS_160_NO_SUCH_CALENDAR_CHANGE(404),
    DOS_161_NO_SUCH_VERSION(404),
    DOS_146_DATE_RANGE(422),
    DOS_147_OWN_UNIT_ONLY(422),
    DOS_148_SITUATION_UNKNOWN(422),
    DOS_149_NO_CENTRE(422),
    DOS_150_DOSSIER_CLOSED(409),
    DOS_151_PDF_UNREADABLE(422),
    /** {0}: the code. */
    DOS_152_NO_SUCH_EXTRA(422),
    /** {0}: number of the paper, {1}: its last day. */
    DOS_170_PAPER_ENDED(403),
    /** {0}: number of the paper, {1}: when it was revoked. */
    DOS_171_PAPER_REVOKED(403),
    DOS_180_FILES_NOT_WRITABLE(503),
    /** {0}: number of the sheet that nobody took over. */
    DOS_200_SHIFT_STILL_OPEN(409),
    DOS_201_OWN_SHIFT(403),
    /** {0}: who ended it, {1}: when. */
    DOS_202_SHIFT_ENDED(409),
    DOS_203_NOT_THE_GIVER(403),
    /** {0}: who receives, in the list's or an official's words. */
    DOS_230_RECEIVED_ELSEWHERE(422),
    /** {0}: who decides. */
    DOS_231_DECIDED_ELSEWHERE(422),
    DOS_250_ALREADY_ON_VERSION(409),
    /** {0}: the step, {1}: number of the version. */
    DOS_251_STEP_NOT_IN_VERSION(409),
    /** {0}: number of the version, {1}: its first day. */
    DOS_252_VERSION_NOT_IN_FORCE(422),
    DOS_253_BASIS_DATE(422),
    /** {0}: who receives, {1}: by which paper of the unit. */
    DOS_254_NAMED_RECEIVER(403);

    private final int status;

    DossierRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
