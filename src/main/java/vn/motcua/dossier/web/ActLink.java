package vn.motcua.dossier.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.DossierId;

/**
 * A step that is open to the officer now, as a button.
 *
 * @param shortcut printed on the button
 */
public record ActLink(Action action, String href, @Nullable String shortcut) {

    /** What usually comes next stands first; everything else follows in the order of the step table. */
    private static final List<Action> USUAL = List.of(
            Action.ADMIT,
            Action.PASS_ON,
            Action.RECEIVE_SUPPLEMENT,
            Action.CONFIRM_OBLIGATION,
            Action.SUBMIT,
            Action.DRAFT,
            Action.TAKE,
            Action.APPROVE,
            Action.SIGN,
            Action.ISSUE,
            Action.HAND_OVER,
            Action.RETURN_RESULT,
            Action.ISSUE_REFUSAL,
            Action.ALLOW_SECOND_SUPPLEMENT,
            Action.DECLINE_WITHDRAWAL);

    private static final Comparator<Action> ORDER = Comparator.<Action>comparingInt(
                    it -> USUAL.contains(it) ? USUAL.indexOf(it) : USUAL.size())
            .thenComparing(Comparator.naturalOrder());

    static List<ActLink> of(DossierId dossier, List<Action> open) {
        var ordered = open.stream().sorted(ORDER).toList();
        return ordered.stream()
                .map(it -> new ActLink(it, href(dossier, it), shortcut(ordered.indexOf(it))))
                .toList();
    }

    private static @Nullable String shortcut(int place) {
        return place == 0 ? "Ctrl+Enter" : place <= 9 ? String.valueOf(place) : null;
    }

    static String href(DossierId dossier, Action action) {
        return action == Action.RETURN_RESULT
                ? "/dossiers/" + dossier + "/return"
                : "/dossiers/" + dossier + "/acts/" + segment(action);
    }

    /** "ask-supplement". */
    static String segment(Action action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Action> parse(String segment) {
        return Arrays.stream(Action.values())
                .filter(it -> segment(it).equals(segment))
                .findFirst();
    }

    /** Needs nothing but, perhaps, a note: done from the dossier's page at once. */
    public boolean isOneClick() {
        return action.details() == Details.Note.class || action.details() == Details.None.class;
    }
}
