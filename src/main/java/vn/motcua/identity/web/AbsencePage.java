package vn.motcua.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Choice;

/**
 * Days away.
 *
 * @param people for whom the reader may register; empty when only for oneself
 * @param leader whether the reader signs, so that a substitute alone does not do
 */
public record AbsencePage(
        List<Row> rows,
        TypedForm typed,
        List<Choice> people,
        List<Choice> kinds,
        List<Choice> halves,
        List<Choice> substitutes,
        boolean leader,
        @Nullable Refusal refused) {

    /**
     * One absence.
     *
     * @param endable whether the reader may end it now
     */
    public record Row(
            String id, String who, String kind, String days, String substitute, String state, boolean endable) {}
}
