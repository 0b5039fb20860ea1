package vn.motcua.identity.internal;

import java.util.Optional;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Text;

/** Length counts, character classes do not (NIST SP 800-63B-4, 3.1.1.2); what contains the log-in name or repeats itself is guessed first. */
final class PasswordRules {

    static final int LEAST = 10;
    static final int MOST = 128;
    private static final int LEAST_DIFFERENT = 5;

    private PasswordRules() {}

    static Optional<Refusal> findFault(String loginName, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < LEAST || length > MOST) {
            return Optional.of(Refusal.of(IdentityRefusal.IDN_120_PASSWORD_LENGTH, LEAST, MOST));
        }
        boolean containsName = Text.fold(password).contains(Text.fold(loginName));
        boolean repeats = password.codePoints().distinct().count() < LEAST_DIFFERENT;
        return containsName || repeats
                ? Optional.of(Refusal.of(IdentityRefusal.IDN_121_PASSWORD_GUESSABLE))
                : Optional.empty();
    }
}
