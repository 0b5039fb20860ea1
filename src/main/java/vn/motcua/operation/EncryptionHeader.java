package vn.motcua.operation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;

/**
 * The first {@value #BYTES} bytes of an encrypted backup. They are authenticated together with every chunk that follows.
 *
 * @param kind            which kind of secret opens it
 * @param chunkBytes      plain bytes of every chunk but the last
 * @param memoryKilobytes what a guess at the passphrase costs
 * @param passes          the same
 * @param check           tells a wrong secret from a damaged file
 */
@SuppressWarnings("ArrayRecordComponent")
record EncryptionHeader(byte kind, int chunkBytes, int memoryKilobytes, int passes, byte[] salt, byte[] check) {

    static final int BYTES = 70;
    private static final byte[] MAGIC = "MOTCUABK".getBytes(StandardCharsets.US_ASCII);
    private static final byte VERSION = 1;
    private static final int SALT_BYTES = 32;
    private static final int CHECK_BYTES = 16;
    private static final int CHUNK = 64 * 1024;
    private static final int MEMORY_KILOBYTES = 64 * 1024;
    private static final int PASSES = 3;
    private static final int MOST = 1024 * 1024;

    /** A header with a salt never used before. */
    static EncryptionHeader fresh(BackupSecret secret) {
        var salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        var open = new EncryptionHeader(secret.kind(), CHUNK, MEMORY_KILOBYTES, PASSES, salt, new byte[CHECK_BYTES]);
        return new EncryptionHeader(open.kind, CHUNK, MEMORY_KILOBYTES, PASSES, salt, open.checkFor(secret));
    }

    static boolean begins(byte[] head) {
        return head.length >= MAGIC.length && MessageDigest.isEqual(MAGIC, java.util.Arrays.copyOf(head, MAGIC.length));
    }

    /** @throws IOException when these are not the bytes of a header, or they ask for more than any backup of ours */
    static EncryptionHeader read(byte[] bytes) throws IOException {
        if (bytes.length != BYTES || !begins(bytes)) {
            throw new IOException("no header");
        }
        var from = ByteBuffer.wrap(bytes, MAGIC.length, BYTES - MAGIC.length);
        if (from.get() != VERSION) {
            throw new StartRefused("Bản sao lưu mã hóa theo dạng mới hơn. Cập nhật sản phẩm rồi khôi phục.");
        }
        var header = new EncryptionHeader(
                from.get(), from.getInt(), from.getInt(), from.getInt(), new byte[SALT_BYTES], new byte[CHECK_BYTES]);
        from.get(header.salt).get(header.check);
        if (!isWithin(header.chunkBytes)
                || !isWithin(header.memoryKilobytes)
                || header.passes < 1
                || header.passes > 20) {
            throw new IOException("header out of range");
        }
        return header;
    }

    private static boolean isWithin(int value) {
        return value >= 1_024 && value <= MOST;
    }

    boolean fits(BackupSecret secret) {
        return secret.kind() == kind && MessageDigest.isEqual(check, checkFor(secret));
    }

    private byte[] checkFor(BackupSecret secret) {
        return secret.derive(this, "motcua backup check", CHECK_BYTES);
    }

    byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .put(MAGIC)
                .put(VERSION)
                .put(kind)
                .putInt(chunkBytes)
                .putInt(memoryKilobytes)
                .putInt(passes)
                .put(salt)
                .put(check)
                .array();
    }
}
