package vn.motcua.dossier.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.Files;
import vn.motcua.identity.Officer;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;

/** Files of a dossier over HTTP, the same for pages and programs: in through the hash, out as an attachment. */
@Component
class FileAnswers {

    private final Files files;

    FileAnswers(Files files) {
        this.files = files;
    }

    /** The container writes what arrives to disk; from there it is copied once, through the hash. */
    Result<Files.Kept> keep(DossierId dossier, String component, @Nullable MultipartFile file, Officer me) {
        if (file == null || file.isEmpty()) {
            return Result.refused(DossierRefusal.DOS_133_FILE_EMPTY);
        }
        try (var content = file.getInputStream()) {
            return files.keep(dossier, Parties.clean(component), name(file), content, file.getSize(), me);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some browsers send the whole path. */
    private static String name(MultipartFile file) {
        var sent = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return Parties.clean(sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1));
    }

    /** @throws RefusedException {@code DOS_100}, {@code DOS_136} */
    ResponseEntity<Resource> download(String id, String file, Officer me) {
        var dossier = DossierId.parse(id).orElseThrow(() -> new RefusedException(DossierRefusal.DOS_100_NOT_FOUND));
        return switch (files.open(dossier, fileId(file), me)) {
            case Result.Done<Files.Content>(var content) -> attachment(content);
            case Result.Refused<Files.Content>(var why) -> throw new RefusedException(why);
        };
    }

    /** Always whole, as a stream: a part of a paper is not asked for, and a nonsensical range would go unanswered. */
    private static ResponseEntity<Resource> attachment(Files.Content content) {
        var disposition = ContentDisposition.attachment()
                .filename(content.file().name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.file().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new InputStreamResource(() -> java.nio.file.Files.newInputStream(content.path())));
    }

    private static UUID fileId(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(DossierRefusal.DOS_136_FILE_NOT_FOUND);
        }
    }
}
