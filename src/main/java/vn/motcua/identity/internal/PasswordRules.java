package vn.motcua.identity.internal;

import java.util.Collection;
import java.util.Optional;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.shared.Refusal;

/**
 * Length counts, character classes do not (NIST SP 800-63B-4, 3.1.1.2); what repeats itself, or is made of common words, keyboard walks
 * and words of the person and the place, is guessed first.
 */
final class PasswordRules {

    static final int LEAST = 10;
    static final int MOST = 128;
    private static final int LEAST_DIFFERENT = 5;

    private PasswordRules() {}

    /** @param ownWords words of the person and the place, as {@link OwnWords} names them */
    static Optional<Refusal> findFault(Collection<String> ownWords, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < LEAST || length > MOST) {
            return Optional.of(Refusal.of(IdentityRefusal.IDN_120_PASSWORD_LENGTH, LEAST, MOST));
        }
        boolean repeats = password.codePoints().distinct().count() < LEAST_DIFFERENT;
        return repeats || GuessedFirst.isMadeOf(ownWords, password)
                ? Optional.of(Refusal.of(IdentityRefusal.IDN_121_PASSWORD_GUESSABLE))
                : Optional.empty();
    }
}
