package vn.motcua.dossier.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierLists;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Files;
import vn.motcua.identity.Officer;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;

/** Files of a dossier: in from the desk, out as an attachment and never as a page. */
@Controller
class FilePages {

    private final Files files;
    private final DossierLists lists;

    FilePages(Files files, DossierLists lists) {
        this.files = files;
        this.lists = lists;
    }

    @GetMapping("/dossiers/{id}/files")
    ModelAndView list(@PathVariable String id, HttpServletRequest request, Officer me) {
        return page(dossier(id, me), request, me, null);
    }

    /** The container writes what arrives to disk; from there it is copied once, through the hash. */
    @PostMapping("/dossiers/{id}/files")
    ModelAndView keep(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String component,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Officer me) {
        var dossier = dossier(id, me);
        return switch (keep(dossier, component, file, me)) {
            case Result.Done<Files.Kept> _ -> new ModelAndView(SeeOther.to("/dossiers/" + dossier.id() + "/files"));
            case Result.Refused<Files.Kept>(var why) -> {
                response.setStatus(why.code().status());
                yield page(dossier, request, me, why);
            }
        };
    }

    private Result<Files.Kept> keep(DossierView dossier, String component, @Nullable MultipartFile file, Officer me) {
        if (file == null || file.isEmpty()) {
            return Result.refused(DossierRefusal.DOS_133_FILE_EMPTY);
        }
        try (var content = file.getInputStream()) {
            return files.keep(dossier.id(), Parties.clean(component), name(file), content, file.getSize(), me);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some browsers send the whole path. */
    private static String name(MultipartFile file) {
        var sent = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return Parties.clean(sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1));
    }

    @GetMapping("/dossiers/{id}/files/{file}")
    ResponseEntity<Resource> download(@PathVariable String id, @PathVariable String file, Officer me) {
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

    private ModelAndView page(DossierView dossier, HttpServletRequest request, Officer me, @Nullable Refusal refused) {
        var view = new FilesView(dossier, files.list(dossier.id(), me), refused);
        return new ModelAndView(Fragments.isAsked(request) ? "dossier/files" : "dossier/filespage", "view", view);
    }

    private DossierView dossier(String id, Officer me) {
        return DossierId.parse(id)
                .flatMap(it -> lists.open(it, me))
                .orElseThrow(() -> new RefusedException(DossierRefusal.DOS_100_NOT_FOUND));
    }
}
