package vn.motcua.rollout.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Choice;
import vn.motcua.ui.TableView;

/**
 * The files of a unit, and the way in for another.
 *
 * @param units    where a file may be brought in
 * @param unit     the one chosen beforehand
 * @param refused  why the file just sent was not taken; null when none was
 * @param openings null when there is none yet
 */
public record OpeningList(
        List<Choice> units,
        String unit,
        @Nullable Refusal refused,
        @Nullable TableView openings,
        @Nullable String nextHref) {}
