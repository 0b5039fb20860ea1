package vn.motcua.dossier.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Choice;

/**
 * What is to be passed on, in the order in which it is due.
 *
 * @param desk code of the unit whose desk it is
 * @param key  idempotency key of the form
 */
public record TransferPage(
        String desk,
        List<Choice> desks,
        String cutOff,
        List<Group> groups,
        boolean more,
        String printHref,
        @Nullable Refusal refused,
        String key) {

    /** @param due whether it is to be passed on today; ticked beforehand */
    public record Group(String title, boolean due, List<Row> rows) {}

    /**
     * One dossier.
     *
     * @param value dossier and version, as the form sends it
     */
    public record Row(String value, String href, String code, String applicant, String about, boolean late) {}
}
