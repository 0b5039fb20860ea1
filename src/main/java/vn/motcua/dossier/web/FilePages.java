package vn.motcua.dossier.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
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
import vn.motcua.ui.SeeOther;

/** Files of a dossier: in from the desk, out as an attachment and never as a page. */
@Controller
class FilePages {

    private final Files files;
    private final FileAnswers answers;
    private final DossierLists lists;

    FilePages(Files files, FileAnswers answers, DossierLists lists) {
        this.files = files;
        this.answers = answers;
        this.lists = lists;
    }

    @GetMapping("/dossiers/{id}/files")
    ModelAndView list(@PathVariable String id, HttpServletRequest request, Officer me) {
        return page(dossier(id, me), request, me, null);
    }

    @PostMapping("/dossiers/{id}/files")
    ModelAndView keep(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String component,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Officer me) {
        var dossier = dossier(id, me);
        return switch (answers.keep(dossier.id(), component, file, me)) {
            case Result.Done<Files.Kept> _ -> new ModelAndView(SeeOther.to("/dossiers/" + dossier.id() + "/files"));
            case Result.Refused<Files.Kept>(var why) -> {
                response.setStatus(why.code().status());
                yield page(dossier, request, me, why);
            }
        };
    }

    @GetMapping("/dossiers/{id}/files/{file}")
    ResponseEntity<Resource> download(@PathVariable String id, @PathVariable String file, Officer me) {
        return answers.download(id, file, me);
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
