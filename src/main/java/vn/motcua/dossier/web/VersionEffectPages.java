package vn.motcua.dossier.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Procedures;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.MoveVersions;
import vn.motcua.dossier.MoveVersions.Chosen;
import vn.motcua.dossier.VersionEffects;
import vn.motcua.identity.Downloads;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.ui.FieldErrors;

/** Which dossiers a version touches, what it would do to their promises, and the leader's act that moves some of them onto it. */
@Controller
class VersionEffectPages {

    private static final int A_PAGE = 50;

    private final VersionEffects effects;
    private final MoveVersions moves;
    private final Procedures procedures;
    private final VersionMoveViews views;
    private final Downloads downloads;

    VersionEffectPages(
            VersionEffects effects,
            MoveVersions moves,
            Procedures procedures,
            VersionMoveViews views,
            Downloads downloads) {
        this.effects = effects;
        this.moves = moves;
        this.procedures = procedures;
        this.views = views;
        this.downloads = downloads;
    }

    @GetMapping("/versions/{versionId}/dossiers")
    ModelAndView show(
            Officer me, @PathVariable String versionId, @RequestParam(required = false) @Nullable String after) {
        return page(version(versionId, me), me, after, Map.of(), Set.of(), null);
    }

    private ModelAndView page(
            ProcedureVersion version,
            Officer me,
            @Nullable String after,
            Map<String, String> typed,
            Set<String> ticked,
            @Nullable Refusal refused) {
        var slice = effects.list(version, me, after, A_PAGE);
        var path = VersionMovePage.path(version);
        var errors = refused == null ? FieldErrors.NONE : views.errors(refused);
        var page = new VersionMovePage(
                version,
                after == null ? views.counts(effects.count(version, me)) : null,
                slice.items().stream().map(it -> views.row(it, me)).toList(),
                slice.next() == null ? null : path + "?after=" + slice.next(),
                after == null ? null : path,
                moves.whyNot(version).map(views::sentence).orElse(null),
                typed,
                ticked,
                errors,
                refused == null || !errors.equals(FieldErrors.NONE) ? null : views.sentence(refused),
                UUID.randomUUID().toString());
        return new ModelAndView("dossier/touched", "page", page);
    }

    private ProcedureVersion version(String typed, Officer me) {
        if (!effects.mayLook(me)) {
            throw new RefusedException(IdentityRefusal.IDN_403_NOT_ALLOWED);
        }
        try {
            return procedures.getVersion(typed.matches("\\d{1,18}") ? Long.parseLong(typed) : -1);
        } catch (NoSuchElementException e) {
            throw new RefusedException(DossierRefusal.DOS_161_NO_SUCH_VERSION);
        }
    }

    @GetMapping("/versions/{versionId}/dossiers/table.{format}")
    View download(Officer me, @PathVariable String versionId, @PathVariable String format) {
        var version = version(versionId, me);
        return downloads.paged(
                me,
                format,
                views.title(),
                Map.of("version", String.valueOf(version.id())),
                views::table,
                after -> effects.list(version, me, after, Downloads.A_SLICE));
    }

    /** Shown at once and not after a redirect: the key makes a reload show the same outcomes. */
    @PostMapping("/versions/{versionId}/dossiers")
    ModelAndView move(
            Officer me,
            @PathVariable String versionId,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<String> chosen,
            HttpServletResponse response) {
        if (!me.rights().hasAnywhere(Role.UNIT_LEADER)) {
            throw new RefusedException(IdentityRefusal.IDN_403_NOT_ALLOWED);
        }
        var version = version(versionId, me);
        var ticked = chosen == null ? List.<String>of() : chosen;
        var picked = ticked.stream().map(VersionEffectPages::chosen).toList();
        return switch (moves.move(version, picked, basis(version, typed), me, typed.getOrDefault("key", ""))) {
            case Result.Refused<List<MoveVersions.Answer>>(var why) -> {
                response.setStatus(why.code().status());
                yield page(version, me, typed.get("after"), typed, Set.copyOf(ticked), why);
            }
            case Result.Done<List<MoveVersions.Answer>>(var answers) ->
                new ModelAndView("dossier/versionmoved")
                        .addObject("version", version)
                        .addObject("outcomes", views.outcomes(answers, me));
        };
    }

    /** A date that cannot be read is none: the sentence beside the field says what is asked for. */
    private static Details.VersionMove basis(ProcedureVersion version, Map<String, String> typed) {
        return new Details.VersionMove(
                version.id(),
                Parties.clean(typed.getOrDefault("basis", "")),
                Parties.clean(typed.getOrDefault("number", "")),
                TypedDetails.findDate(typed.get("date")).orElse(java.time.LocalDate.MIN));
    }

    /** "27139-2026-15:4": the dossier and the row that was seen. */
    private static Chosen chosen(String typed) {
        int colon = typed.indexOf(':');
        var id = DossierId.parse(colon < 0 ? "" : typed.substring(0, colon));
        var row = typed.substring(colon + 1);
        if (id.isEmpty() || !row.matches("\\d{1,9}")) {
            throw new RefusedException(DossierRefusal.DOS_100_NOT_FOUND);
        }
        return new Chosen(id.get(), Integer.parseInt(row));
    }
}
