package vn.motcua.dossier.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.DossierLists;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.identity.Role;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Choice;
import vn.motcua.ui.FieldErrors;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/** Makes the form of an act: empty with what is known already, or as it was typed with what is wrong. */
@Component
class ActForms {

    /** Which field a missing or too long text belongs to, by the word in the refusal. */
    private static final Map<String, String> FIELDS = Map.of(
            "lý do", "reason",
            "ghi chú", "note",
            "nội dung cần bổ sung", "items",
            "người liên hệ", "contactName",
            "điện thoại liên hệ", "contactPhone",
            "tên chứng từ", "document",
            "số chứng từ", "number",
            "nội dung dự thảo", "text",
            "căn cứ pháp lý", "basis",
            "số, ký hiệu văn bản", "number");

    private final DossierLists lists;
    private final ClockViews clocks;
    private final VersionMoveViews moves;
    private final Officers officers;
    private final Units units;
    private final Messages messages;

    ActForms(
            DossierLists lists,
            ClockViews clocks,
            VersionMoveViews moves,
            Officers officers,
            Units units,
            Messages messages) {
        this.lists = lists;
        this.clocks = clocks;
        this.moves = moves;
        this.officers = officers;
        this.units = units;
        this.messages = messages;
    }

    ActForm fresh(DossierView dossier, Action action, Officer me) {
        var why = lists.whyNot(dossier, action, me).map(it -> messages.text(Language.VI, it));
        return form(dossier, action, known(dossier, action, me), FieldErrors.NONE, why.orElse(null), why.isEmpty());
    }

    ActForm refused(DossierView dossier, Action action, Map<String, String> typed, Refusal why, Officer me) {
        var sentence = messages.text(Language.VI, why);
        var field = fieldOf(why);
        var errors = field == null ? FieldErrors.NONE : new FieldErrors(Map.of(field, sentence));
        boolean open = lists.whyNot(dossier, action, me).isEmpty();
        return form(dossier, action, typed, errors, field == null ? sentence : null, open);
    }

    ActForm misread(DossierView dossier, Action action, Map<String, String> typed, TypedDetails.Misread what) {
        var errors = new FieldErrors(Map.of(what.field(), messages.text(Language.VI, what.message())));
        return form(dossier, action, typed, errors, null, true);
    }

    private static @Nullable String fieldOf(Refusal why) {
        if (why.code() == DossierRefusal.DOS_115_APOLOGY_DATE) {
            return "newDate";
        }
        if (why.code() == DossierRefusal.DOS_118_ASSIGNEE) {
            return "account";
        }
        if (why.code() == DossierRefusal.DOS_253_BASIS_DATE) {
            return "date";
        }
        boolean aboutText =
                why.code() == DossierRefusal.DOS_121_TEXT_MISSING || why.code() == DossierRefusal.DOS_122_TEXT_TOO_LONG;
        return aboutText ? FIELDS.get(String.valueOf(why.details().getFirst())) : null;
    }

    private ActForm form(
            DossierView dossier,
            Action action,
            Map<String, String> typed,
            FieldErrors errors,
            @Nullable String refused,
            boolean open) {
        return new ActForm(
                dossier,
                action,
                StateTags.inner(dossier.state()),
                clocks.of(dossier, Language.VI),
                typed,
                errors,
                refused,
                open,
                action == Action.REASSIGN ? assignees(dossier) : List.of(),
                action == Action.MOVE_VERSION && open ? moves.notes(dossier) : List.of(),
                UUID.randomUUID().toString());
    }

    private List<Choice> assignees(DossierView dossier) {
        return officers.listWith(Role.EXAMINING_OFFICER, dossier.resolving()).stream()
                .filter(it -> it.rights().has(Role.EXAMINING_OFFICER, dossier.resolving(), dossier.field()))
                .filter(it -> !it.account().value().equals(dossier.holder()))
                .map(it -> new Choice(it.account().value().toString(), it.fullName() + ", " + it.title()))
                .toList();
    }

    private Map<String, String> known(DossierView dossier, Action action, Officer me) {
        return switch (action) {
            case ASK_SUPPLEMENT, PROPOSE_SECOND_SUPPLEMENT ->
                Map.of(
                        "contactName",
                        me.fullName(),
                        "contactPhone",
                        units.findCentre(dossier.receiving())
                                .map(it -> it.phone())
                                .orElse(""));
            case DRAFT -> draft(dossier.draft());
            case SIGN_APOLOGY -> proposed(dossier);
            case MOVE_VERSION ->
                moves.target(dossier)
                        .map(it -> Map.of("to", String.valueOf(it)))
                        .orElse(Map.of());
            default -> Map.of();
        };
    }

    private static Map<String, String> draft(Details.@Nullable Draft draft) {
        return draft == null ? Map.of() : Map.of("granted", String.valueOf(draft.granted()), "text", draft.text());
    }

    /** What the last proposal said, for the leader to take over or change. */
    private Map<String, String> proposed(DossierView dossier) {
        var typed = new HashMap<String, String>();
        lists.listTimeline(dossier.id()).stream()
                .filter(it -> it.action() == Action.PROPOSE_APOLOGY && it.actor() != null)
                .map(it -> (Details.Apology) it.details())
                .forEach(it -> {
                    typed.put("reason", it.reason());
                    typed.put("newDate", it.newDate() == null ? "" : CivilTime.date(it.newDate()));
                });
        return typed;
    }
}
