package vn.motcua.dossier.web;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.Forms;
import vn.motcua.identity.Officer;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;

/** The forms of one dossier as PDF: {@code /dossiers/27139-2026-15/forms/control-slip}. */
@Controller
class FormPages {

    private final Forms forms;

    FormPages(Forms forms) {
        this.forms = forms;
    }

    /** @param version of the act that issued the form, for those issued more than once */
    @GetMapping("/dossiers/{id}/forms/{kind}")
    ResponseEntity<byte[]> print(
            @PathVariable String id,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable Integer version,
            Officer me) {
        var dossier = DossierId.parse(id).orElseThrow(() -> new RefusedException(DossierRefusal.DOS_100_NOT_FOUND));
        return switch (forms.print(dossier, kind(kind), version, me)) {
            case Result.Done<byte[]>(var pdf) -> PdfAnswer.of(pdf, kind + "-" + dossier);
            case Result.Refused<byte[]>(var why) -> throw new RefusedException(why);
        };
    }

    private static Forms.Kind kind(String path) {
        return Arrays.stream(Forms.Kind.values())
                .filter(it ->
                        it.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(path))
                .findFirst()
                .orElseThrow(() -> new RefusedException(DossierRefusal.DOS_144_FORM_NOT_ISSUED));
    }
}
