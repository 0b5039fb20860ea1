package vn.motcua.identity.internal;

import java.text.Normalizer;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.shared.RefusedException;

/**
 * Argon2id with 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet), the scheme's name before the hash so that a
 * stronger one can follow. As many at once as there are processors: a flood of log-ins must not stop the counters' work.
 */
@Component
class Passwords {

    static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    /** Well formed, and no password is known for it. */
    static final String NOBODYS_HASH = "{argon2id}$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
            .formatted(MEMORY_KIB, PASSES, LANES, zeroes(SALT_BYTES), zeroes(HASH_BYTES));

    private final PasswordEncoder encoder;
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    @Autowired
    Passwords() {
        this(new DelegatingPasswordEncoder(
                "argon2id",
                Map.of("argon2id", new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES))));
    }

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    String hash(String password) {
        return atAPlace(() -> encoder.encode(composed(password)));
    }

    /** Works as long for a null hash as for a wrong password, so that nobody learns which accounts exist. */
    boolean matches(String password, @Nullable String hash) {
        boolean fits = atAPlace(() -> encoder.matches(composed(password), hash == null ? NOBODYS_HASH : hash));
        return fits && hash != null;
    }

    /** As costly as a password, for what is shorter than a key and longer than a password; 32 bytes. */
    byte[] stretch(byte[] secret, byte[] salt) {
        return atAPlace(() -> {
            var generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withSalt(salt)
                    .withMemoryAsKB(MEMORY_KIB)
                    .withIterations(PASSES)
                    .withParallelism(LANES)
                    .build());
            var stretched = new byte[HASH_BYTES];
            generator.generateBytes(secret, stretched);
            return stretched;
        });
    }

    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    /** "mật khẩu" is typed composed on one keyboard and decomposed on another. */
    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private static String zeroes(int bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(new byte[bytes]);
    }

    private <T> T atAPlace(Supplier<T> work) {
        try {
            if (!places.tryAcquire(5, TimeUnit.SECONDS)) {
                throw new RefusedException(IdentityRefusal.IDN_103_BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException(IdentityRefusal.IDN_103_BUSY);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
