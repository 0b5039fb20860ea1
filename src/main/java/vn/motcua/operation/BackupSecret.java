package vn.motcua.operation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What opens an encrypted backup: 32 random bytes in a key file, or a passphrase made costly to guess by Argon2id (RFC 9106).
 * Every backup has a key of its own, derived from this and the backup's salt (HKDF, RFC 5869).
 */
public final class BackupSecret {

    static final byte KEY_FILE = 1;
    static final byte PASSPHRASE = 2;
    private static final int KEY_BYTES = 32;
    private static final int LEAST_CHARACTERS = 12;

    private final byte kind;
    private final byte[] material;

    private BackupSecret(byte kind, byte[] material) {
        this.kind = kind;
        this.material = material;
    }

    /**
     * The secret these settings name; empty when they name none.
     *
     * @throws StartRefused when both are given, the file cannot be read, or the passphrase is short
     */
    static Optional<BackupSecret> find(Map<String, String> environment) {
        var file = environment.get("MOTCUA_BACKUP_KEY_FILE");
        var phrase = environment.get("MOTCUA_BACKUP_PASSPHRASE");
        if (file != null && phrase != null) {
            throw new StartRefused("Chỉ đặt một trong hai: MOTCUA_BACKUP_KEY_FILE hoặc MOTCUA_BACKUP_PASSPHRASE.");
        }
        if (file != null) {
            return Optional.of(ofFile(Path.of(file)));
        }
        return Optional.ofNullable(phrase).map(BackupSecret::ofPassphrase);
    }

    static BackupSecret ofPassphrase(String phrase) {
        var composed = Normalizer.normalize(phrase, Normalizer.Form.NFC);
        if (composed.length() < LEAST_CHARACTERS) {
            throw new StartRefused("MOTCUA_BACKUP_PASSPHRASE cần ít nhất " + LEAST_CHARACTERS + " ký tự.");
        }
        return new BackupSecret(PASSPHRASE, composed.getBytes(StandardCharsets.UTF_8));
    }

    static BackupSecret ofFile(Path file) {
        try {
            var key = HexFormat.of().parseHex(Files.readString(file).strip());
            if (key.length == KEY_BYTES) {
                return new BackupSecret(KEY_FILE, key);
            }
        } catch (IOException e) {
            throw new StartRefused("Không đọc được tệp khóa " + file + ". Kiểm tra đường dẫn và quyền đọc.");
        } catch (IllegalArgumentException e) {
            // answered below, together with a key of another length
        }
        throw new StartRefused(file + " không phải tệp khóa do ./motcua backup key tạo.");
    }

    /** Writes a new random key, readable by its owner only; never over an existing file. */
    static void createFile(Path file) throws IOException {
        if (Files.exists(file)) {
            throw new StartRefused("Đã có tệp " + file + ". Không ghi đè: mất khóa cũ là mất các bản sao lưu cũ.");
        }
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        OwnerOnly.create(file);
        Files.writeString(file, HexFormat.of().formatHex(key) + "\n");
    }

    byte kind() {
        return kind;
    }

    /** @param purpose keys of different purposes tell nothing of each other */
    byte[] derive(EncryptionHeader header, String purpose, int bytes) {
        try {
            var spec = HKDFParameterSpec.ofExtract()
                    .addIKM(master(header))
                    .addSalt(header.salt())
                    .thenExpand(purpose.getBytes(StandardCharsets.US_ASCII), bytes);
            return KDF.getInstance("HKDF-SHA256").deriveData(spec);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SecretKey master(EncryptionHeader header) {
        return new SecretKeySpec(kind == KEY_FILE ? material : stretched(header), "Generic");
    }

    private byte[] stretched(EncryptionHeader header) {
        var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withSalt(header.salt())
                .withMemoryAsKB(header.memoryKilobytes())
                .withIterations(header.passes())
                .withParallelism(1)
                .build();
        var generator = new Argon2BytesGenerator();
        generator.init(parameters);
        var stretched = new byte[KEY_BYTES];
        generator.generateBytes(material, stretched);
        return stretched;
    }

    @Override
    public String toString() {
        return "BackupSecret";
    }
}
