package vn.motcua.identity.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.operation.Settings;

/**
 * Encrypts what the database must not give away (AES-256-GCM). The key is {@code MOTCUA_SECRET_KEY}, or the file
 * {@code secret.key} of the data directory, made when first needed; it is in no backup of the database.
 */
@Component
class SecretBox {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final Settings settings;
    private @Nullable SecretKeySpec key;

    SecretBox(Settings settings) {
        this.settings = settings;
    }

    /** @param owner whose secret it is; sealed for one, it opens for no other */
    byte[] seal(byte[] secret, String owner) {
        var nonce = random(NONCE_BYTES);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(secret);
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                    .put(FORMAT)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty when it was sealed under another key or for another owner, or was changed. */
    Optional<byte[]> open(byte[] sealed, String owner) {
        if (sealed.length <= 1 + NONCE_BYTES || sealed[0] != FORMAT) {
            return Optional.empty();
        }
        try {
            var nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, owner)
                    .doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    static byte[] random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private synchronized SecretKeySpec key() {
        if (key == null) {
            var given = settings.secretKey();
            key = new SecretKeySpec(Base64.getDecoder().decode(given == null ? fromFile() : given), "AES");
        }
        return key;
    }

    private String fromFile() {
        var file = settings.dataDirectory().resolve("secret.key");
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Appears whole or not at all; whoever comes second reads the first one's. */
    private static void create(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var arriving =
                file.resolveSibling("secret.key." + ProcessHandle.current().pid());
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        Files.deleteIfExists(arriving);
        try (var channel = Files.newByteChannel(arriving, options, ownerOnly)) {
            channel.write(ByteBuffer.wrap(Base64.getEncoder().encode(random(KEY_BYTES))));
        }
        try {
            Files.createLink(file, arriving);
        } catch (FileAlreadyExistsException e) {
            // another process of the same data directory was faster
        } finally {
            Files.delete(arriving);
        }
    }
}
