package vn.motcua.scan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
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
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.scan.ScanRefusal;
import vn.motcua.scan.Scans;
import vn.motcua.scan.Scans.Unfiled;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.ui.SeeOther;

/** Scanned pages that wait for somebody, and the cover sheets that keep them from waiting. */
@Controller
class ScanPages {

    private static final int A_PAGE = 50;

    private final Scans scans;
    private final ScanViews views;

    ScanPages(Scans scans, ScanViews views) {
        this.scans = scans;
        this.views = views;
    }

    @GetMapping("/scans")
    ModelAndView list(Officer me, @RequestParam(required = false) @Nullable String after) {
        if (!scans.mayLook(me)) {
            throw new RefusedException(IdentityRefusal.IDN_403_NOT_ALLOWED);
        }
        return new ModelAndView("scan/list").addObject("view", views.list(scans.list(me, after, A_PAGE), after));
    }

    @GetMapping("/scans/{scan}")
    ModelAndView show(Officer me, @PathVariable String scan, @RequestParam(required = false) @Nullable String code) {
        return page(scan(scan, me), code, me, null);
    }

    private ModelAndView page(Unfiled scan, @Nullable String code, Officer me, @Nullable Refusal refused) {
        return new ModelAndView("scan/show").addObject("view", views.one(scan, code, me, refused));
    }

    private Unfiled scan(String id, Officer me) {
        return scans.find(id(id), me).orElseThrow(() -> new RefusedException(ScanRefusal.SCN_100_NOT_FOUND));
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(ScanRefusal.SCN_100_NOT_FOUND);
        }
    }

    @GetMapping("/scans/{scan}/file")
    ResponseEntity<Resource> open(Officer me, @PathVariable String scan) {
        var found = scan(scan, me);
        return switch (scans.open(found.id(), me)) {
            case Result.Done<Path>(var path) -> attachment(found.name(), path);
            case Result.Refused<Path>(var why) -> throw new RefusedException(why);
        };
    }

    /** Never as a page: what a copier brings is as little trusted as an upload. */
    private static ResponseEntity<Resource> attachment(String name, Path path) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new InputStreamResource(() -> Files.newInputStream(path)));
    }

    @PostMapping("/scans/{scan}/filing")
    ModelAndView file(
            Officer me,
            @PathVariable String scan,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String component,
            HttpServletResponse response) {
        return switch (scans.file(id(scan), code, component, me)) {
            case Result.Done<DossierId>(var dossier) ->
                new ModelAndView(SeeOther.to("/dossiers/" + dossier + "/files"));
            case Result.Refused<DossierId>(var why) -> refused(scan, code, why, me, response);
        };
    }

    private ModelAndView refused(
            String scan, @Nullable String code, Refusal why, Officer me, HttpServletResponse response) {
        var waiting = scans.find(id(scan), me);
        if (waiting.isEmpty()) {
            throw new RefusedException(why);
        }
        response.setStatus(why.code().status());
        return page(waiting.get(), code, me, why);
    }

    @PostMapping("/scans/{scan}/discarding")
    ModelAndView discard(
            Officer me,
            @PathVariable String scan,
            @RequestParam(defaultValue = "") String ground,
            HttpServletResponse response) {
        var result = ground(ground)
                .map(it -> scans.discard(id(scan), it, me))
                .orElseGet(() -> Result.refused(ScanRefusal.SCN_104_NO_GROUND));
        return switch (result) {
            case Result.Done<UUID> _ -> new ModelAndView(SeeOther.to("/scans"));
            case Result.Refused<UUID>(var why) -> refused(scan, null, why, me, response);
        };
    }

    private static Optional<Scans.Ground> ground(String typed) {
        return Arrays.stream(Scans.Ground.values())
                .filter(it -> it.name().equals(typed))
                .findFirst();
    }

    /** @param each one sheet for every paper; otherwise one for all of them */
    @GetMapping("/scans/covers/{id}")
    ResponseEntity<byte[]> covers(
            Officer me, @PathVariable String id, @RequestParam(defaultValue = "false") boolean each) {
        var dossier = DossierId.parse(id).orElseThrow(() -> new RefusedException(DossierRefusal.DOS_100_NOT_FOUND));
        return switch (scans.printCovers(dossier, each, me)) {
            case Result.Done<byte[]>(var pdf) -> inline(pdf, "phieu-bia-" + dossier + ".pdf");
            case Result.Refused<byte[]>(var why) -> throw new RefusedException(why);
        };
    }

    private static ResponseEntity<byte[]> inline(byte[] pdf, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(pdf);
    }
}
