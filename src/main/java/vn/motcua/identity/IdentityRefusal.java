package vn.motcua.identity;

import vn.motcua.shared.RefusalCode;

/** Expected refusals of log-in, accounts and access. */
public enum IdentityRefusal implements RefusalCode {
    IDN_101_WRONG_LOG_IN(422),
    /** {0}: minutes to wait. */
    IDN_102_WAIT(429),
    IDN_103_BUSY(503),
    /** {0}: hours for which such a password holds. */
    IDN_104_FIRST_PASSWORD_EXPIRED(422),
    IDN_110_NAME_TAKEN(409),
    IDN_111_NAME_MISSHAPEN(422),
    IDN_112_NO_ACTIVE_ACCOUNT(404),
    IDN_113_DAYS_REVERSED(422),
    IDN_114_POSITION_ENDED(409),
    IDN_115_ADMINISTRATOR_EXISTS(409),
    IDN_116_NO_BASIS(422),
    /** {0}: least number of characters, {1}: most. */
    IDN_120_PASSWORD_LENGTH(422),
    IDN_121_PASSWORD_GUESSABLE(422),
    IDN_122_PASSWORD_UNCHANGED(422),
    IDN_123_WRONG_CURRENT_PASSWORD(422),
    IDN_124_PASSWORDS_DIFFER(422),
    IDN_125_CHANGE_PASSWORD_FIRST(403),
    IDN_126_PASSWORD_CHOSEN(409),
    IDN_130_LOG_IN_AGAIN(422),
    IDN_131_WRONG_CODE(422),
    IDN_132_NOTHING_TO_CONFIRM(409),
    IDN_133_SECOND_FACTOR_FIRST(403),
    IDN_134_CODE_NEEDED(422),
    IDN_135_NO_SECOND_FACTOR(409),
    IDN_140_OWN_ACCOUNT(403),
    IDN_141_NOT_YOURS_TO_GIVE(403),
    IDN_143_NO_REASON(422),
    IDN_144_NOT_FILLED_IN(422),
    IDN_145_NO_SUCH_PROPOSAL(404),
    IDN_146_PROPOSAL_DECIDED(409),
    IDN_147_ANOTHER_MUST_CONFIRM(403),
    IDN_148_PROPOSED_ALREADY(409),
    IDN_149_CHANGED_MEANWHILE(409),
    /** {0}: the last day that may be chosen. */
    IDN_150_TOKEN_TOO_LONG(422),
    IDN_151_NO_SUCH_TOKEN(404),
    IDN_152_TOKEN_ONLY_READS(403),
    IDN_153_TOKEN_NOT_HERE(403),
    IDN_160_NOT_YOUR_TRAIL(403),
    /** {0}: most days. */
    IDN_161_TOO_MANY_DAYS(422),
    IDN_200_NOT_THE_HEAD(403),
    /** {0}: the line by which the issuer holds it, {1}: the rule. */
    IDN_201_NOT_REDELEGABLE(422),
    IDN_202_TO_ONESELF(422),
    IDN_203_WIDER_THAN_OWN(422),
    /** {0}: most days, {1}: the rule. */
    IDN_204_TOO_LONG(422),
    IDN_205_RECEIVER(422),
    IDN_206_DEPUTY_ONLY(422),
    IDN_207_NUMBER_AND_BASIS(422),
    IDN_208_NUMBER_TAKEN(409),
    IDN_209_PAPER_NOT_FOUND(404),
    IDN_210_PAPER_OVER(409),
    IDN_211_LINE_NOT_HERE(422),
    IDN_212_UNKNOWN_WORK(422),
    IDN_213_DAYS_PAST(422),
    /** {0}: most characters of the number, {1}: of the basis. */
    IDN_214_TEXT_TOO_LONG(422),
    IDN_215_DAY_UNREADABLE(422),
    /** {0}: most characters. */
    IDN_216_REASON_MISSING(422),
    IDN_220_SUBSTITUTE(422),
    IDN_221_SUBSTITUTE_ABSENT(422),
    IDN_222_STANDS_IN(409),
    IDN_223_ALREADY_ABSENT(409),
    IDN_224_ABSENCE_NOT_FOUND(404),
    IDN_225_NOT_YOUR_STAFF(403),
    IDN_226_SECONDMENT_PLACE(422),
    IDN_227_STANDS_FOR(422),
    /** {0}: most days. */
    IDN_228_ABSENCE_TOO_LONG(422),
    IDN_229_HALF_OF_ONE_DAY(422),
    IDN_230_CANNOT_SIGN(422),
    IDN_231_NOT_ON_DUTY(422),
    IDN_232_DUTY_DAY(422),
    IDN_233_NOT_YOUR_ROSTER(403),
    IDN_234_SIGNER_THERE(409),
    IDN_401_SIGN_IN(401),
    IDN_403_NOT_ALLOWED(403),
    IDN_403_FORM_EXPIRED(403);

    private final int status;

    IdentityRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
