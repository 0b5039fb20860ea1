package vn.motcua.identity.internal;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.internal.JdbcRecoveryCodes.Kept;
import vn.motcua.operation.Turns;

/**
 * Codes of 79 bits are kept like passwords: Argon2id over their SHA-256, salted (ASVS 5.0, 6.5.2). All codes of one making share a
 * salt, so that one typed costs one hash, not ten. What a former release has kept by SHA-256 alone opens too, until it is stretched.
 */
@Component
class RecoveryCodes {

    private static final int A_ROUND = 50;

    private final JdbcRecoveryCodes stored;
    private final Passwords passwords;
    private final Turns turns;

    RecoveryCodes(JdbcRecoveryCodes stored, Passwords passwords, Turns turns) {
        this.stored = stored;
        this.passwords = passwords;
        this.turns = turns;
    }

    /** Codes on their way to a person; the hashes are what is kept. */
    @SuppressWarnings("ArrayRecordComponent")
    record Fresh(List<String> codes, List<byte[]> hashes, byte[] salt) {

        @Override
        public String toString() {
            return "Fresh";
        }
    }

    /** Costs ten passwords' work, so it is done before a transaction begins. */
    Fresh draw() {
        var salt = SecretBox.random(Passwords.SALT_BYTES);
        var codes =
                Stream.generate(LegibleSecret::random).limit(RecoveryCode.MANY).toList();
        var hashes = codes.stream()
                .map(it -> passwords.stretch(RecoveryCode.digest(it).orElseThrow(), salt))
                .toList();
        return new Fresh(codes, hashes, salt);
    }

    /** The account's codes from now on; those before open nothing any more. */
    void keep(AccountId account, Fresh fresh) {
        stored.replace(account, fresh.hashes(), fresh.salt());
    }

    /** False for what is none of the account's, or has opened already. */
    boolean use(AccountId account, String typed, Instant now) {
        return RecoveryCode.digest(typed)
                .flatMap(it -> find(stored.listUnused(account), it))
                .filter(it -> stored.use(account, it, now))
                .isPresent();
    }

    private Optional<byte[]> find(List<Kept> kept, byte[] digest) {
        Map<String, byte[]> stretched = new HashMap<>();
        return kept.stream()
                .filter(it -> Arrays.equals(it.hash(), expected(it, digest, stretched)))
                .map(Kept::hash)
                .findFirst();
    }

    private byte[] expected(Kept kept, byte[] digest, Map<String, byte[]> stretched) {
        var salt = kept.salt();
        return salt == null
                ? digest
                : stretched.computeIfAbsent(HexFormat.of().formatHex(salt), _ -> passwords.stretch(digest, salt));
    }

    /** Not at once after a start: during a rolling restart a node of the former release knows the plain ones only. */
    @Scheduled(initialDelay = 30, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void stretchFormerOnes() {
        turns.take("identity.recovery-codes", this::stretchSome);
    }

    /** Used ones too: nobody need guess from them what the others look like. */
    void stretchSome() {
        stored.listUnstretched(A_ROUND).forEach(it -> {
            var salt = SecretBox.random(Passwords.SALT_BYTES);
            stored.stretch(it, passwords.stretch(it.hash(), salt), salt);
        });
    }
}
