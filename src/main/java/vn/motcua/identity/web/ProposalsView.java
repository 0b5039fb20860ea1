package vn.motcua.identity.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.internal.Outcome;
import vn.motcua.shared.Refusal;

/**
 * What waits for a second person.
 *
 * @param canConfirm whether the city has two administrators
 * @param outcome    what was just done, where something is to be read once
 * @param shownFor   whose password it is
 */
public record ProposalsView(
        List<Line> lines,
        boolean canConfirm,
        @Nullable Outcome outcome,
        String shownFor,
        @Nullable Refusal refused) {

    /** One proposal; {@code mine} is to be taken back, not declined. */
    public record Line(
            UUID id,
            String about,
            String aboutHref,
            String what,
            String reason,
            String by,
            String at,
            String ends,
            boolean mayConfirm,
            boolean mayDecline,
            boolean mine) {}
}
