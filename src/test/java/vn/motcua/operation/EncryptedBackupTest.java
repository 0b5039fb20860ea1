package vn.motcua.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptedBackupTest {

    private static final int CHUNK = 64 * 1024;
    private static final int SEALED = CHUNK + ChunkCipher.TAG_BYTES;

    @TempDir
    Path folder;

    private final BackupSecret phrase = BackupSecret.ofPassphrase("một cụm mật khẩu đủ dài");

    private BackupSecret key() throws IOException {
        var file = folder.resolve("key");
        if (!Files.exists(file)) {
            BackupSecret.createFile(file);
        }
        return BackupSecret.ofFile(file);
    }

    private static byte[] content(int bytes) {
        var content = new byte[bytes];
        new Random(7).nextBytes(content);
        return content;
    }

    private Path written(byte[] content, BackupSecret secret) throws IOException {
        var file = folder.resolve("one.backup");
        try (var out = new EncryptingStream(Files.newOutputStream(file), secret)) {
            out.write(content, 0, content.length / 3);
            out.write(content, content.length / 3, content.length - content.length / 3);
        }
        return file;
    }

    private static byte[] read(Path file, BackupSecret secret) throws IOException {
        try (var channel = new DecryptingChannel(file, secret)) {
            return Channels.newInputStream(channel).readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 5})
    void whatWasWrittenIsReadBackWhateverItsLength(int bytes) throws IOException {
        var file = written(content(bytes), key());
        assertThat(read(file, key())).isEqualTo(content(bytes));
    }

    @Test
    void itIsReadAnywhere() throws IOException {
        var file = written(content(3 * CHUNK), key());
        try (var channel = new DecryptingChannel(file, key())) {
            var some = ByteBuffer.allocate(10);
            channel.position(2 * CHUNK - 4L);
            while (some.hasRemaining()) {
                channel.read(some);
            }
            assertThat(some.array()).isEqualTo(Arrays.copyOfRange(content(3 * CHUNK), 2 * CHUNK - 4, 2 * CHUNK + 6));
        }
    }

    @Test
    void aPassphraseOpensItAndTheSameWordsComposedOtherwiseDoToo() throws IOException {
        var file = written(content(10), phrase);
        var decomposed = java.text.Normalizer.normalize("một cụm mật khẩu đủ dài", java.text.Normalizer.Form.NFD);
        assertThat(read(file, BackupSecret.ofPassphrase(decomposed))).isEqualTo(content(10));
    }

    @Test
    void anotherSecretIsToldFromADamagedFile() throws IOException {
        var file = written(content(10), phrase);
        for (var other : new BackupSecret[] {key(), BackupSecret.ofPassphrase("một cụm mật khẩu khác")}) {
            assertThatThrownBy(() -> read(file, other))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("không đúng");
        }
    }

    @Test
    void twoBackupsOfTheSameContentShareNothing() throws IOException {
        var one = Files.readAllBytes(written(content(100), key()));
        var two = Files.readAllBytes(written(content(100), key()));
        assertThat(Arrays.copyOfRange(one, EncryptionHeader.BYTES, one.length))
                .isNotEqualTo(Arrays.copyOfRange(two, EncryptionHeader.BYTES, two.length));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0,
                EncryptionHeader.BYTES - 1,
                EncryptionHeader.BYTES,
                EncryptionHeader.BYTES + SEALED,
                EncryptionHeader.BYTES + 2 * SEALED,
                EncryptionHeader.BYTES + 2 * SEALED + 20
            })
    void whatIsCutOffIsRefusedOnOpening(int left) throws IOException {
        var file = written(content(3 * CHUNK), key());
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), left));
        assertThatThrownBy(() -> new DecryptingChannel(file, key())).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                9, // which kind of secret
                13, // size of a chunk
                30, // salt
                60, // check
                EncryptionHeader.BYTES,
                EncryptionHeader.BYTES + SEALED - 1,
                EncryptionHeader.BYTES + SEALED + 7
            })
    void oneChangedBitIsRefused(int at) throws IOException {
        var file = written(content(2 * CHUNK), key());
        var bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> read(file, key())).isInstanceOfAny(IOException.class, StartRefused.class);
    }

    @Test
    void chunksInAnotherOrderAreRefused() throws IOException {
        var file = written(content(3 * CHUNK), key());
        var bytes = Files.readAllBytes(file);
        var first = Arrays.copyOfRange(bytes, EncryptionHeader.BYTES, EncryptionHeader.BYTES + SEALED);
        System.arraycopy(bytes, EncryptionHeader.BYTES + SEALED, bytes, EncryptionHeader.BYTES, SEALED);
        System.arraycopy(first, 0, bytes, EncryptionHeader.BYTES + SEALED, SEALED);
        Files.write(file, bytes);
        assertThatThrownBy(() -> read(file, key())).isInstanceOf(IOException.class);
    }

    @Test
    void aHeaderThatAsksForMuchMemoryIsRefusedBeforeItGetsAny() throws IOException {
        var file = written(content(10), phrase);
        var bytes = Files.readAllBytes(file);
        bytes[14] = 0x7f;
        Files.write(file, bytes);
        assertThatThrownBy(() -> new DecryptingChannel(file, phrase)).isInstanceOf(IOException.class);
    }

    @Test
    void aKeyFileIsNeverWrittenOver() throws IOException {
        key();
        assertThatThrownBy(() -> BackupSecret.createFile(folder.resolve("key"))).isInstanceOf(StartRefused.class);
    }
}
