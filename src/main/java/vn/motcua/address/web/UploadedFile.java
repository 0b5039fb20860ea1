package vn.motcua.address.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.address.AddressRefusal;
import vn.motcua.shared.Result;
import vn.motcua.shared.Text;

/** A file somebody sent, on disk for as long as it is looked at. */
final class UploadedFile {

    private static final int LONGEST_NAME = 200;

    private UploadedFile() {}

    interface Use<T> {
        Result<T> of(Path file) throws IOException;
    }

    static <T> Result<T> use(@Nullable MultipartFile sent, long mostBytes, Use<T> use) {
        if (sent == null || sent.isEmpty()) {
            return Result.refused(AddressRefusal.ADR_301_NO_FILE);
        }
        if (sent.getSize() > mostBytes) {
            return Result.refused(AddressRefusal.ADR_302_TOO_LARGE, mostBytes >> 20);
        }
        try {
            var file = Files.createTempFile("motcua-addresses", null);
            try {
                sent.transferTo(file);
                return use.of(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some browsers send the whole path. */
    static String name(MultipartFile file) {
        var sent = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        var name = Text.clean(sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", ""));
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
