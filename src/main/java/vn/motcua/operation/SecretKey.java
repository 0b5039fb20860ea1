package vn.motcua.operation;

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
import java.util.Base64;
import java.util.EnumSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The product's one secret outside the database: {@code MOTCUA_SECRET_KEY}, or the file {@code secret.key} of the data directory,
 * made when first needed. It is in no backup.
 */
@Component
public class SecretKey {

    private static final int BYTES = 32;

    private final Settings settings;
    private byte @Nullable [] key;

    SecretKey(Settings settings) {
        this.settings = settings;
    }

    /** 256 bits. */
    public synchronized byte[] bytes() {
        if (key == null) {
            var given = settings.secretKey();
            key = Base64.getDecoder().decode(given == null ? fromFile() : given);
        }
        return key.clone();
    }

    /** A key of its own for one purpose; from it neither this secret nor the key of another purpose can be told. */
    public byte[] forPurpose(String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(), "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
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
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(arriving);
        try (var channel = Files.newByteChannel(arriving, options, ownerOnly)) {
            channel.write(ByteBuffer.wrap(Base64.getEncoder().encode(random)));
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
