package vn.motcua.operation;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;

/**
 * An encrypted backup read as if it were plain, anywhere in it; one chunk is in memory and nothing plain on disk. That the file
 * was not cut off is known once it is open, that a chunk was not changed once it is read.
 */
final class DecryptingChannel implements SeekableByteChannel {

    private final FileChannel file;
    private final ChunkCipher cipher;
    private final int chunkBytes;
    private final long chunks;
    private final long size;
    private long position;
    private long held = Long.MIN_VALUE;
    private byte[] chunk = new byte[0];

    /**
     * @throws StartRefused when the secret is not the one it was written with
     * @throws IOException  when it is cut off or changed
     */
    DecryptingChannel(Path path, BackupSecret secret) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.READ);
        try {
            var header = EncryptionHeader.read(bytesAt(0, EncryptionHeader.BYTES));
            if (!header.fits(secret)) {
                throw new StartRefused("Khóa hoặc cụm mật khẩu không đúng với bản sao lưu " + path
                        + ". Kiểm tra MOTCUA_BACKUP_KEY_FILE, MOTCUA_BACKUP_PASSPHRASE.");
            }
            cipher = new ChunkCipher(secret, header);
            chunkBytes = header.chunkBytes();
            long body = file.size() - EncryptionHeader.BYTES;
            chunks = Math.ceilDiv(body, chunkBytes + ChunkCipher.TAG_BYTES);
            size = body - chunks * ChunkCipher.TAG_BYTES;
            hold(chunks - 1);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private byte[] bytesAt(long from, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, from + bytes.position()) < 0) {
                throw new EOFException("cut off");
            }
        }
        return bytes.array();
    }

    private void hold(long number) throws IOException {
        if (number == held) {
            return;
        }
        if (number < 0 || number >= chunks) {
            throw new EOFException("cut off");
        }
        long sealedBytes = chunkBytes + ChunkCipher.TAG_BYTES;
        long from = EncryptionHeader.BYTES + number * sealedBytes;
        int length = (int) Math.min(sealedBytes, file.size() - from);
        try {
            chunk = cipher.open(number, number == chunks - 1, bytesAt(from, length), length);
            held = number;
        } catch (GeneralSecurityException e) {
            throw new IOException("changed or cut off", e);
        }
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (position >= size) {
            return -1;
        }
        hold(position / chunkBytes);
        int from = (int) (position % chunkBytes);
        int length = Math.min(into.remaining(), chunk.length - from);
        into.put(chunk, from, length);
        position += length;
        return length;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long wanted) {
        position = wanted;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long wanted) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
