package vn.motcua.dossier.web;

import java.util.ArrayList;
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

    /** What usually comes next stands first; everything else follows in the order of the actions. */
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
            Action.STOP);

    private static final String MAIN = "Ctrl+Enter";
    private static final Comparator<Action> ORDER = Comparator.<Action>comparingInt(
                    it -> USUAL.contains(it) ? USUAL.indexOf(it) : USUAL.size())
            .thenComparing(Comparator.naturalOrder());

    /** The steps in order. Ctrl+Enter is only for a usual step, so that pressing it twice does nothing unusual. */
    static List<ActLink> of(DossierId dossier, List<Action> open) {
        var links = new ArrayList<ActLink>();
        int number = 1;
        for (var action : open.stream().sorted(ORDER).toList()) {
            boolean main = links.isEmpty() && isUsual(action);
            links.add(new ActLink(
                    action, href(dossier, action), main ? MAIN : number <= 9 ? String.valueOf(number) : null));
            number += main ? 0 : 1;
        }
        return links;
    }

    static boolean isUsual(Action action) {
        return USUAL.contains(action);
    }

    public boolean isMain() {
        return MAIN.equals(shortcut);
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
