package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.clock.CalendarProposal;
import vn.motcua.identity.Officer;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Slice;

/**
 * What a changed calendar does to promises. Only dossiers whose term or pause lies over the changed days can move; each is
 * computed anew from its term and ledger, never edited.
 */
public interface PromiseMoves {

    /** How many would move; looks at no more than are needed to reach the cap. */
    Count count(CalendarProposal proposal);

    /**
     * Which ones would move, unit by unit.
     *
     * @param after cursor of the slice before, null for the beginning
     */
    Slice<Move> list(CalendarProposal proposal, @Nullable String after, int limit);

    /** How far the moves after a change have come; empty until they have begun. */
    Optional<Progress> findProgress(long change);

    /** Moved dossiers by the unit that received them, whose desk tells the people; units in ascending order. */
    List<UnitCount> countByUnit(long change);

    /** Changes that moved promises of the officer's units, the newest first. */
    List<Long> listChanges(Officer officer, int limit);

    /** Whom to tell: moved dossiers that the officer's units received, within the officer's rights. The look is audited. */
    Slice<Told> listToTell(Officer officer, long change, @Nullable String after, int limit);

    /**
     * Capped at {@link #CAP} together.
     *
     * @param more whether counting stopped at the cap
     */
    record Count(int earlier, int later, boolean more) {}

    int CAP = 1_000;

    record Move(DossierId dossier, String code, UnitId resolving, Instant was, Instant becomes) {

        public boolean isLater() {
            return becomes.isAfter(was);
        }
    }

    record Progress(long looked, long moved, boolean done) {}

    record UnitCount(UnitId unit, long moved) {}

    /**
     * One person to tell.
     *
     * @param phone masked
     */
    record Told(
            DossierId dossier,
            String code,
            String applicant,
            String phone,
            String procedure,
            UnitId receiving,
            Instant was,
            Instant becomes) {}
}
