package vn.motcua.dossier.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierLists;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.identity.Officer;
import vn.motcua.shared.RefusedException;

/** One dossier. Opening it is kept in the audit; showing personal numbers whole is an act of its own and kept too. */
@Controller
class DossierPages {

    private final DossierLists lists;
    private final ShowDossier show;
    private final AuditTrail audit;

    DossierPages(DossierLists lists, ShowDossier show, AuditTrail audit) {
        this.lists = lists;
        this.show = show;
        this.audit = audit;
    }

    @GetMapping("/dossiers/{id}")
    String dossier(@PathVariable String id, Officer me, @RequestParam(defaultValue = "") String done, Model model) {
        var dossier = opened(lists, id, me);
        model.addAttribute(
                "page", show.page(dossier, me, false, ActLink.parse(done).orElse(null)));
        return "dossier/dossier";
    }

    @PostMapping("/dossiers/{id}/numbers")
    String numbers(@PathVariable String id, Officer me, Model model) {
        var dossier = opened(lists, id, me);
        audit.record(new AuditEntry(
                "personal-number.shown", me.account().value().toString(), "dossier:" + dossier.id(), Map.of()));
        model.addAttribute("page", show.page(dossier, me, true, null));
        return "dossier/dossier";
    }

    /** @throws RefusedException with {@link DossierLists#whyGone} when there is none within the officer's rights */
    static DossierView opened(DossierLists lists, String id, Officer me) {
        var known = DossierId.parse(id).orElseThrow(() -> new RefusedException(DossierRefusal.DOS_100_NOT_FOUND));
        return lists.open(known, me).orElseThrow(() -> new RefusedException(lists.whyGone(known, me)));
    }
}
