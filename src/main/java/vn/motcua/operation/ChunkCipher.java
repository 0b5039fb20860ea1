package vn.motcua.operation;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM over the chunks of one backup. The nonce is the chunk's number and whether it is the last, so chunks can neither be
 * moved nor left out at the end; the key is used for this file only, so no nonce comes twice.
 */
final class ChunkCipher {

    static final int TAG_BYTES = 16;
    private static final int NONCE_BYTES = 12;

    private final SecretKeySpec key;
    private final byte[] header;

    ChunkCipher(BackupSecret secret, EncryptionHeader header) {
        this.key = new SecretKeySpec(secret.derive(header, "motcua backup content", 32), "AES");
        this.header = header.bytes();
    }

    byte[] seal(long number, boolean last, byte[] plain, int length) throws GeneralSecurityException {
        return with(Cipher.ENCRYPT_MODE, number, last).doFinal(plain, 0, length);
    }

    /** @throws javax.crypto.AEADBadTagException when this is not the chunk that was sealed under this number */
    byte[] open(long number, boolean last, byte[] sealed, int length) throws GeneralSecurityException {
        return with(Cipher.DECRYPT_MODE, number, last).doFinal(sealed, 0, length);
    }

    private Cipher with(int mode, long number, boolean last) throws GeneralSecurityException {
        var nonce = ByteBuffer.allocate(NONCE_BYTES)
                .putLong(number)
                .putInt(last ? 1 : 0)
                .array();
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
        cipher.updateAAD(header);
        return cipher;
    }
}
