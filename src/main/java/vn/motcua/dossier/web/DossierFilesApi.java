package vn.motcua.dossier.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierLists;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.Files;
import vn.motcua.identity.Officer;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;

/** Files of a dossier for programs. */
@RestController
@RequestMapping("/api/v1/dossiers/{id}/files")
class DossierFilesApi {

    private final Files files;
    private final FileAnswers answers;
    private final DossierLists lists;

    DossierFilesApi(Files files, FileAnswers answers, DossierLists lists) {
        this.files = files;
        this.answers = answers;
        this.lists = lists;
    }

    /** A file as kept; its content is fetched under its id. */
    record FileBody(
            UUID id, String component, String name, String sha256, String mediaType, long bytes, int pages, String at) {

        static FileBody of(Files.Kept it) {
            return new FileBody(
                    it.id(),
                    it.component(),
                    it.name(),
                    it.hash(),
                    it.mediaType(),
                    it.bytes(),
                    it.pages(),
                    it.at().toString());
        }
    }

    record FilesBody(List<FileBody> items) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    FilesBody list(@PathVariable String id, Officer me) {
        return new FilesBody(
                files.list(seen(id, me), me).stream().map(FileBody::of).toList());
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<FileBody> keep(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String component,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Officer me) {
        return switch (answers.keep(seen(id, me), component, file, me)) {
            case Result.Done<Files.Kept>(var kept) ->
                ResponseEntity.status(HttpStatus.CREATED).body(FileBody.of(kept));
            case Result.Refused<Files.Kept>(var why) -> throw new RefusedException(why);
        };
    }

    @GetMapping("/{file}")
    ResponseEntity<Resource> download(@PathVariable String id, @PathVariable String file, Officer me) {
        return answers.download(id, file, me);
    }

    private DossierId seen(String id, Officer me) {
        return DossierId.parse(id)
                .filter(it -> lists.open(it, me).isPresent())
                .orElseThrow(() -> new RefusedException(DossierRefusal.DOS_100_NOT_FOUND));
    }
}
