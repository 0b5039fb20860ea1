package vn.motcua.rollout.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.rollout.Openings.Opening;
import vn.motcua.rollout.Openings.State;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Detail;

/**
 * One file: how far its check is, what was found, what can be done.
 *
 * @param problems cells with what is wrong, one page of them
 */
public record OpeningView(
        Opening opening,
        List<Detail> details,
        List<Found> problems,
        @Nullable String nextHref,
        @Nullable String firstHref,
        @Nullable Refusal refused) {

    /**
     * A cell with what is wrong.
     *
     * @param weight "Phải sửa" or "Lưu ý"
     */
    public record Found(String sheet, String address, String heading, String value, Refusal what, String weight) {}

    public String href() {
        return "/rollout/" + opening.id();
    }

    public boolean isReady() {
        return opening.state() == State.CHECKED && opening.problems() == 0;
    }

    public boolean isOpen() {
        return opening.decidedAt() == null;
    }

    public boolean isApplied() {
        return opening.state() == State.APPLIED;
    }
}
