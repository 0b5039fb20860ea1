package vn.motcua.dossier.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Acted;
import vn.motcua.dossier.DossierLists;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.MoveVersions;
import vn.motcua.dossier.VersionEffects;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;
import vn.motcua.ui.FieldErrors;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.TableView;

/** Puts into words what a version touches and what came of a move. */
@Component
class VersionMoveViews {

    /** Which field a refusal belongs to, by the word in it. */
    private static final Map<String, String> FIELDS =
            Map.of("căn cứ pháp lý", "basis", "số, ký hiệu văn bản", "number");

    private final MoveVersions moves;
    private final DossierLists lists;
    private final Units units;
    private final Messages messages;

    VersionMoveViews(MoveVersions moves, DossierLists lists, Units units, Messages messages) {
        this.moves = moves;
        this.lists = lists;
        this.units = units;
        this.messages = messages;
    }

    String title() {
        return say("title");
    }

    TableView counts(List<VersionEffects.UnitCount> counts) {
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

    TableView table(List<VersionEffects.Touched> touched) {
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
        return List.of(
                TableView.link(it.code(), "/dossiers/" + it.dossier()),
                TableView.cell(units.get(it.resolving()).fullName()),
                TableView.cell(it.state().label()),
                TableView.cell(String.valueOf(it.version())),
                TableView.cell(promised(it)),
                TableView.cell(effect(it)));
    }

    VersionMovePage.Row row(VersionEffects.Touched it, Officer me) {
        boolean leads = IntStream.of(me.rights().units(Role.UNIT_LEADER))
                .anyMatch(unit -> unit == it.resolving().value());
        var hindrance = it.hindrance();
        return new VersionMovePage.Row(
                "/dossiers/" + it.dossier(),
                it.code(),
                units.get(it.resolving()).fullName(),
                it.state().label(),
                String.valueOf(it.version()),
                promised(it),
                effect(it),
                hindrance == null ? it.dossier() + ":" + it.row() : null,
                hindrance != null && leads ? sentence(hindrance) : null);
    }

    private static String promised(VersionEffects.Touched it) {
        return it.promised() == null ? "" : CivilTime.moment(it.promised());
    }

    private String effect(VersionEffects.Touched it) {
        var becomes = it.becomes();
        return say(
                "effect." + it.effect(),
                it.effect() == VersionEffects.Effect.EARLIER && becomes != null ? CivilTime.moment(becomes) : "");
    }

    /** What moving one dossier means, as its leader reads it before deciding. */
    List<String> notes(DossierView dossier) {
        return moves.preview(dossier)
                .map(it -> List.of(
                        say(
                                "move.from-to",
                                it.from().number(),
                                it.to().number(),
                                CivilTime.date(it.to().from())),
                        say("move.promise", promised(it.touched()), effect(it.touched())),
                        say("move.stays")))
                .orElse(List.of());
    }

    /** Id of the version that a dossier would go on by; empty when there is none. */
    Optional<Long> target(DossierView dossier) {
        return moves.preview(dossier).map(it -> it.to().id());
    }

    List<VersionMovePage.Outcome> outcomes(List<MoveVersions.Answer> answers, Officer me) {
        return answers.stream().map(it -> outcome(it, me)).toList();
    }

    private VersionMovePage.Outcome outcome(MoveVersions.Answer answer, Officer me) {
        var href = "/dossiers/" + answer.dossier();
        return switch (answer.outcome()) {
            case Result.Done<Acted>(var acted) ->
                new VersionMovePage.Outcome(
                        href,
                        acted.code(),
                        true,
                        acted.promised() == null
                                ? say("moved.unpromised")
                                : say("moved.done", CivilTime.moment(acted.promised())));
            case Result.Refused<Acted>(var why) ->
                new VersionMovePage.Outcome(
                        href,
                        lists.open(answer.dossier(), me).map(DossierView::code).orElse(""),
                        false,
                        sentence(why));
        };
    }

    FieldErrors errors(Refusal why) {
        var field = fieldOf(why);
        return field == null ? FieldErrors.NONE : new FieldErrors(Map.of(field, sentence(why)));
    }

    /** Null for what concerns the whole form. */
    static @Nullable String fieldOf(Refusal why) {
        if (why.code() == DossierRefusal.DOS_253_BASIS_DATE) {
            return "date";
        }
        boolean aboutText =
                why.code() == DossierRefusal.DOS_121_TEXT_MISSING || why.code() == DossierRefusal.DOS_122_TEXT_TOO_LONG;
        return aboutText ? FIELDS.get(String.valueOf(why.details().getFirst())) : null;
    }

    String sentence(Refusal why) {
        return messages.text(Language.VI, why);
    }

    private String say(String key, Object... values) {
        return messages.text(Language.VI, "desk.touched." + key, values);
    }
}
