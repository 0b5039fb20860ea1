package vn.motcua.dossier.internal;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.clock.WorkCalendar;
import vn.motcua.dossier.State;
import vn.motcua.shared.CivilTime;

/**
 * When a running term must be looked at next: at the moment an apology has to be proposed, then at the promise itself. Kept in
 * the row, so that the watch reads only what is due.
 */
@Component
class Watches {

    private final Rules rules;

    Watches(Rules rules) {
        this.rules = rules;
    }

    @Nullable
    Instant next(Dossier dossier, WorkCalendar calendar) {
        var promised = dossier.promisedAt;
        if (promised == null || dossier.late || dossier.state.clock() != State.Clock.RUNNING) {
            return null;
        }
        if (dossier.apologyState != Dossier.ApologyState.NONE) {
            return promised;
        }
        var propose = calendar.minusWorkingDays(promised, rules.apologyProposeDays(CivilTime.day(dossier.actedAt)));
        // a term shorter than the notice cannot be apologised for beforehand; the work list shows it as urgent
        return Objects.requireNonNull(dossier.clockStartedAt).isBefore(propose) ? propose : promised;
    }
}
