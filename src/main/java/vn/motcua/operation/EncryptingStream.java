package vn.motcua.operation;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;

/** Encrypts what is written, chunk by chunk; one chunk is in memory. Only a stream that was closed makes a whole file. */
final class EncryptingStream extends OutputStream {

    private final OutputStream out;
    private final ChunkCipher cipher;
    private final byte[] chunk;
    private int filled;
    private long number;
    private boolean closed;

    EncryptingStream(OutputStream out, BackupSecret secret) throws IOException {
        var header = EncryptionHeader.fresh(secret);
        this.out = out;
        this.cipher = new ChunkCipher(secret, header);
        this.chunk = new byte[header.chunkBytes()];
        out.write(header.bytes());
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int done = 0;
        while (done < length) {
            // a full chunk waits until something follows it: only then it is known not to be the last
            if (filled == chunk.length) {
                emit(false);
            }
            int part = Math.min(length - done, chunk.length - filled);
            System.arraycopy(bytes, from + done, chunk, filled, part);
            filled += part;
            done += part;
        }
    }

    private void emit(boolean last) throws IOException {
        try {
            out.write(cipher.seal(number, last, chunk, filled));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        number++;
        filled = 0;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try (out) {
                emit(true);
            }
        }
    }
}
