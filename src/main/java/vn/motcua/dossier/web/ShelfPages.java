package vn.motcua.dossier.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.Shelves;
import vn.motcua.identity.Officer;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.ui.SeeOther;

/** Where the papers of a dossier lie. */
@Controller
class ShelfPages {

    private final Shelves shelves;

    ShelfPages(Shelves shelves) {
        this.shelves = shelves;
    }

    @PostMapping("/dossiers/{id}/shelf")
    RedirectView put(@PathVariable String id, Officer me, @RequestParam(defaultValue = "") String place) {
        var dossier = DossierId.parse(id).orElseThrow(() -> new RefusedException(DossierRefusal.DOS_100_NOT_FOUND));
        return switch (shelves.put(dossier, place, me)) {
            case Result.Done<String> done -> SeeOther.to("/dossiers/" + dossier);
            case Result.Refused<String>(var why) -> throw new RefusedException(why);
        };
    }
}
