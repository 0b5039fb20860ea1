package vn.motcua.identity;

import vn.motcua.shared.RefusalCode;

/** Expected refusals of log-in, accounts and access. */
public enum IdentityRefusal implements RefusalCode {
    IDN_101_WRONG_LOG_IN(422),
    /** {0}: minutes to wait. */
    IDN_102_WAIT(429),
    IDN_103_BUSY(503),
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
