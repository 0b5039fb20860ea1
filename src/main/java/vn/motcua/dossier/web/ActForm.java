package vn.motcua.dossier.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DossierView;
import vn.motcua.ui.Choice;
import vn.motcua.ui.ClockView;
import vn.motcua.ui.FieldErrors;
import vn.motcua.ui.StateTag;

/**
 * The form of one act.
 *
 * @param typed   what stands in the fields
 * @param refused why it could not be done as a whole, null when it is about a field or nothing was tried
 * @param notes   what the act means, to be read before deciding; empty where its name says it
 * @param open    whether the step can still be taken; otherwise only the sentence is shown
 */
public record ActForm(
        DossierView dossier,
        Action action,
        StateTag step,
        ClockView clock,
        Map<String, String> typed,
        FieldErrors errors,
        @Nullable String refused,
        boolean open,
        List<Choice> assignees,
        List<String> notes,
        String key) {

    private static final List<String> TEXTS =
            List.of("items", "text", "reason", "note", "document", "number", "date", "newDate", "basis");

    public String href() {
        return ActLink.href(dossier.id(), action);
    }

    public String back() {
        return "/dossiers/" + dossier.id();
    }

    /** Which fields to show: the simple name of the details' type. */
    public String fields() {
        return action.details().getSimpleName();
    }

    public boolean isDateDemanded() {
        return action == Action.SIGN_APOLOGY;
    }

    /** The texts that were typed, for a form that can no longer be sent. */
    public List<String> texts() {
        return TEXTS.stream()
                .map(it -> typed.getOrDefault(it, ""))
                .filter(it -> !it.isBlank())
                .toList();
    }

    public boolean isSomethingTyped() {
        return !texts().isEmpty();
    }

    public @Nullable String value(String field) {
        return typed.get(field);
    }

    public @Nullable String error(String field) {
        return errors.of(field);
    }
}
