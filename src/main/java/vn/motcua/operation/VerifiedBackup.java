package vn.motcua.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A backup that was read to its end: every table has its rows, every file the content its name promises.
 *
 * @param secret what opens it when it is encrypted
 */
record VerifiedBackup(Path file, @Nullable BackupSecret secret, Backup.Manifest manifest) {

    static final String FILES = "files/";

    /** @throws StartRefused when it is not ours, cut off or changed, or the secret is missing or another */
    static VerifiedBackup of(Path file, @Nullable BackupSecret secret) {
        if (!Files.isRegularFile(file)) {
            throw new StartRefused("Không có tệp " + file + ".");
        }
        try (var zip = open(file, secret)) {
            var manifest = manifest(zip, file);
            for (var table : manifest.tables()) {
                demandRows(zip, table);
            }
            var files = listFiles(zip);
            if (files.size() != manifest.files()) {
                throw damaged("có " + files.size() + " tệp, phải là " + manifest.files());
            }
            for (var kept : files) {
                demandContent(zip, kept);
            }
            return new VerifiedBackup(file, secret, manifest);
        } catch (IOException | IllegalArgumentException e) {
            throw new StartRefused(file + " không phải bản sao lưu của Một Cửa, hoặc đã hỏng. Chọn bản sao lưu khác.");
        }
    }

    ZipFile open() throws IOException {
        return open(file, secret);
    }

    private static ZipFile open(Path file, @Nullable BackupSecret secret) throws IOException {
        var plain = ZipFile.builder().setIgnoreLocalFileHeader(true);
        if (!isEncrypted(file)) {
            return plain.setPath(file).get();
        }
        if (secret == null) {
            throw new StartRefused(file + " đã được mã hóa. Đặt MOTCUA_BACKUP_KEY_FILE hoặc MOTCUA_BACKUP_PASSPHRASE đã"
                    + " dùng khi sao lưu rồi thực hiện lại.");
        }
        return plain.setSeekableByteChannel(new DecryptingChannel(file, secret)).get();
    }

    private static boolean isEncrypted(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return EncryptionHeader.begins(in.readNBytes(EncryptionHeader.BYTES));
        }
    }

    private static Backup.Manifest manifest(ZipFile zip, Path file) throws IOException {
        var entry = zip.getEntry(Backup.MANIFEST);
        if (entry == null) {
            throw new IOException("no manifest");
        }
        try (var in = zip.getInputStream(entry)) {
            var manifest = Backup.JSON.readValue(in, Backup.Manifest.class);
            if (!Backup.FORMAT.equals(manifest.format())) {
                throw new StartRefused(file + " là bản sao lưu dạng khác (" + manifest.format()
                        + "). Cập nhật sản phẩm rồi khôi phục.");
            }
            return manifest;
        } catch (JacksonException e) {
            throw new IOException(e);
        }
    }

    /** In the text form of COPY a row is a line; a line end inside a value is escaped. */
    private static void demandRows(ZipFile zip, Backup.Table table) throws IOException {
        var entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw damaged("thiếu bảng " + table.name());
        }
        long rows = 0;
        var buffer = new byte[64 * 1024];
        try (var in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    rows += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        if (rows != table.rows()) {
            throw damaged("bảng " + table.name() + " có " + rows + " dòng, phải là " + table.rows());
        }
    }

    static List<ZipArchiveEntry> listFiles(ZipFile zip) {
        return Collections.list(zip.getEntries()).stream()
                .filter(it -> it.getName().startsWith(FILES))
                .toList();
    }

    private static void demandContent(ZipFile zip, ZipArchiveEntry kept) throws IOException {
        var hash = kept.getName().substring(FILES.length());
        if (!hash.matches("[0-9a-f]{64}")) {
            throw damaged("có tệp tên lạ");
        }
        if (!hash.equals(hashOf(zip.getInputStream(kept)))) {
            throw damaged("tệp " + hash.substring(0, 12) + " đã bị thay đổi");
        }
    }

    private static String hashOf(InputStream content) throws IOException {
        try (var in = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StartRefused damaged(String what) {
        return new StartRefused("Bản sao lưu không trọn vẹn: " + what + ". Chọn bản sao lưu khác.");
    }
}
