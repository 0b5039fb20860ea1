package vn.motcua.dossier.web;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Procedures;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.VersionEffects;
import vn.motcua.identity.Downloads;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.RefusedException;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.TableView;

/** Before a version takes force: which dossiers it would touch, and what it would do to their promises. */
@Controller
class VersionEffectPages {

    private static final int A_PAGE = 50;

    private final VersionEffects effects;
    private final Procedures procedures;
    private final Units units;
    private final Downloads downloads;
    private final Messages messages;

    VersionEffectPages(
            VersionEffects effects, Procedures procedures, Units units, Downloads downloads, Messages messages) {
        this.effects = effects;
        this.procedures = procedures;
        this.units = units;
        this.downloads = downloads;
        this.messages = messages;
    }

    @GetMapping("/versions/{versionId}/dossiers")
    ModelAndView show(
            Officer me, @PathVariable String versionId, @RequestParam(required = false) @Nullable String after) {
        var version = version(versionId, me);
        var slice = effects.list(version, me, after, A_PAGE);
        var path = "/versions/" + version.id() + "/dossiers";
        return new ModelAndView("dossier/touched")
                .addObject("version", version)
                .addObject("counts", after == null ? counts(effects.count(version, me)) : null)
                .addObject("table", table(slice.items()))
                .addObject("nextHref", slice.next() == null ? null : path + "?after=" + slice.next())
                .addObject("firstHref", after == null ? null : path);
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
                say("title"),
                Map.of("version", String.valueOf(version.id())),
                this::table,
                after -> effects.list(version, me, after, Downloads.A_SLICE));
    }

    private TableView counts(List<VersionEffects.UnitCount> counts) {
        return new TableView(
                say("by-unit"),
                List.of(TableView.words(say("unit")), TableView.figures(say("dossiers"))),
                counts.stream()
                        .map(it -> List.of(
                                TableView.cell(units.get(it.unit()).fullName()),
                                TableView.cell(
                                        it.more() ? say("more", VersionEffects.CAP) : String.valueOf(it.dossiers()))))
                        .toList());
    }

    private TableView table(List<VersionEffects.Touched> touched) {
        return new TableView(
                say("title"),
                List.of(
                        TableView.words(say("code")),
                        TableView.words(say("unit")),
                        TableView.words(say("state")),
                        TableView.figures(say("version")),
                        TableView.words(say("promised")),
                        TableView.words(say("effect"))),
                touched.stream().map(this::cells).toList());
    }

    private List<TableView.Cell> cells(VersionEffects.Touched it) {
        var becomes = it.becomes();
        var promised = it.promised();
        return List.of(
                TableView.link(it.code(), "/dossiers/" + it.dossier()),
                TableView.cell(units.get(it.resolving()).fullName()),
                TableView.cell(it.state().label()),
                TableView.cell(String.valueOf(it.version())),
                TableView.cell(promised == null ? "" : CivilTime.moment(promised)),
                TableView.cell(say(
                        "effect." + it.effect(),
                        it.effect() == VersionEffects.Effect.EARLIER && becomes != null
                                ? CivilTime.moment(becomes)
                                : "")));
    }

    private String say(String key, Object... values) {
        return messages.text(Language.VI, "desk.touched." + key, values);
    }
}
