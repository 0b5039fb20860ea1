package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.*;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.ScannedFiles.Stored;
import vn.motcua.operation.Settings;
import vn.motcua.shared.Result;

/** Takes bytes in, by whatever way they come: bounded, of a kind that is kept, bearable, durable under their hash. */
@Component
class ArrivingFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ArrivingFiles.class);

    private final FileFolder folder;
    private final long limitBytes;

    ArrivingFiles(FileFolder folder, Settings settings) {
        this.folder = folder;
        this.limitBytes = settings.fileLimitBytes();
    }

    /** @param declaredBytes what the sender says it is, or -1 */
    Result<Stored> take(InputStream content, long declaredBytes) {
        try {
            return store(content, declaredBytes);
        } catch (IOException e) {
            LOG.error("The directory of kept files cannot be written: {}", e.toString());
            return Result.refused(DOS_180_FILES_NOT_WRITABLE);
        }
    }

    private Result<Stored> store(InputStream content, long declaredBytes) throws IOException {
        var arriving = folder.arriving();
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            long bytes;
            try (var out = new DigestOutputStream(Files.newOutputStream(arriving), digest)) {
                bytes = copy(content, out);
            }
            if (bytes > limitBytes) {
                return Result.refused(DOS_134_FILE_TOO_LARGE, limitBytes / 1024 / 1024);
            }
            if (bytes == 0) {
                return Result.refused(DOS_133_FILE_EMPTY);
            }
            if (declaredBytes >= 0 && declaredBytes != bytes) {
                return Result.refused(DOS_137_FILE_NOT_ARRIVED);
            }
            var kind = FileKind.sniff(arriving);
            if (kind.isEmpty()) {
                return Result.refused(DOS_135_FILE_KIND);
            }
            if (!kind.get().isBearable(arriving)) {
                return Result.refused(DOS_151_PDF_UNREADABLE);
            }
            var hash = HexFormat.of().formatHex(digest.digest());
            var pages = kind.get().pages(arriving);
            folder.settle(arriving, hash);
            return Result.done(new Stored(hash, kind.get().mediaType(), bytes, pages));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    /** Stops one byte beyond the limit, so an endless sender costs no more than that. */
    private long copy(InputStream content, DigestOutputStream out) throws IOException {
        var buffer = new byte[64 * 1024];
        long bytes = 0;
        for (int n = content.read(buffer); n >= 0 && bytes <= limitBytes; n = content.read(buffer)) {
            out.write(buffer, 0, n);
            bytes += n;
        }
        return bytes;
    }
}
