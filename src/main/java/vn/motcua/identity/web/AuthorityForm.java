package vn.motcua.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.WorkAreas;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Choice;

/**
 * A paper about to be issued.
 *
 * @param places  what may be lent, unit and role
 * @param refused why it was not issued; null before anything was sent
 */
public record AuthorityForm(
        TypedForm typed,
        List<Choice> places,
        List<Choice> receivers,
        List<Choice> lines,
        List<WorkAreas.Area> areas,
        String today,
        @Nullable Refusal refused) {

    /** As typed, or what is usual. */
    public String value(String name, String usual) {
        return typed.values().containsKey(name) ? typed.value(name) : usual;
    }
}
