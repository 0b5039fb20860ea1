package vn.motcua.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.motcua.identity.IdentityRefusal;

class PasswordsTest {

    private static final String PASSWORD = "chiều nay trời mát";

    @Test
    void aPasswordFitsItsOwnHashOnly() {
        var passwords = new Passwords();
        var hash = passwords.hash(PASSWORD);

        assertThat(hash).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches(PASSWORD, hash)).isTrue();
        assertThat(passwords.matches("chiều nay trời mưa", hash)).isFalse();
        assertThat(passwords.isOutdated(hash)).isFalse();
    }

    @Test
    void howTheKeyboardComposesAccentsMakesNoDifference() {
        var passwords = new Passwords();
        var typed = Normalizer.normalize(PASSWORD, Normalizer.Form.NFD);

        assertThat(typed).isNotEqualTo(PASSWORD);
        assertThat(passwords.matches(typed, passwords.hash(PASSWORD))).isTrue();
    }

    @Test
    void anUnknownAccountCostsTheSameWorkAsAKnownOne() {
        var works = new Works();
        var passwords = new Passwords(works);
        var known = new Passwords().hash(PASSWORD);

        assertThat(passwords.matches("bất kỳ", known)).isFalse();
        assertThat(passwords.matches("bất kỳ", null)).isFalse();

        assertThat(works.parameters).hasSize(2);
        assertThat(works.parameters.getFirst()).isEqualTo(works.parameters.getLast());
    }

    @Test
    void nobodysHashIsReallyComputedAndNeverFits() {
        var passwords = new Passwords();
        assertThat(passwords.matches("", null)).isFalse();
        assertThat(passwords.matches(PASSWORD, null)).isFalse();
    }

    @Test
    void shortRepeatedAndSelfNamingPasswordsAreRefused() {
        assertThat(code("ngắn quá")).isEqualTo(IdentityRefusal.IDN_120_PASSWORD_LENGTH);
        assertThat(code("x".repeat(129))).isEqualTo(IdentityRefusal.IDN_120_PASSWORD_LENGTH);
        assertThat(code("aaaaabbbbb")).isEqualTo(IdentityRefusal.IDN_121_PASSWORD_GUESSABLE);
        assertThat(code("May.Thu.2026")).isEqualTo(IdentityRefusal.IDN_121_PASSWORD_GUESSABLE);
        assertThat(PasswordRules.findFault(List.of("may.thu"), PASSWORD)).isEmpty();
    }

    private static Object code(String password) {
        return PasswordRules.findFault(List.of("may.thu"), password)
                .orElseThrow()
                .code();
    }

    /** Remembers with which cost parameters each check was made. */
    private static final class Works implements PasswordEncoder {

        private final List<String> parameters = new ArrayList<>();

        @Override
        public String encode(CharSequence password) {
            throw new AssertionError("Nothing is hashed here");
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            parameters.add(hash.substring(0, hash.lastIndexOf('$', hash.lastIndexOf('$') - 1)));
            return false;
        }
    }
}
