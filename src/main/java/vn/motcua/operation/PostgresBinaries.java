package vn.motcua.operation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that come with the product, laid out once per data directory. */
final class PostgresBinaries {

    private static final String PACKED = "postgres-linux-x86_64.txz";
    private static final int MAY_RUN = 0100;

    private PostgresBinaries() {}

    /** Does nothing when a former start has finished it; begins anew when one was cut off. */
    static void unpack(Path target) throws IOException {
        var complete = target.resolve(".complete");
        if (Files.exists(complete)) {
            return;
        }
        Files.createDirectories(target);
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + PACKED)) {
            if (packed == null) {
                throw new StartRefused(
                        "Bản này chỉ nhúng PostgreSQL cho Linux x86-64. Đặt MOTCUA_DB_URL để dùng máy chủ có sẵn.");
            }
            try (var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    lay(entry, tar, target.resolve(entry.getName()).normalize());
                }
            }
        }
        Files.createFile(complete);
    }

    private static void lay(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.deleteIfExists(path);
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & MAY_RUN) != 0) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
