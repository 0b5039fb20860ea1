package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Officer;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Slice;

/** What an officer may see. Every list is narrowed to the officer's rights inside its SQL and paged by key. */
public interface DossierLists {

    /** What waits for this officer, the most urgent first. A wrong cursor starts from the beginning. */
    Slice<WorkItem> listMyWork(Officer officer, @Nullable String after, int limit);

    /**
     * Dossiers within the officer's rights.
     *
     * @param typed name without accents, code, personal number or phone; null or blank for open work by urgency
     * @param state only this state, or null
     */
    Slice<WorkItem> search(
            Officer officer, @Nullable String typed, @Nullable State state, @Nullable String after, int limit);

    /** Results that lie ready and nobody came for, the oldest first. */
    Slice<WorkItem> listUncollected(Officer officer, @Nullable String after, int limit);

    /** For leaders: running dossiers whose promise falls before the given moment, the most urgent first. */
    Slice<WorkItem> listDueBefore(Officer officer, Instant before, @Nullable String after, int limit);

    /** For leaders: running dossiers whose promise lies in this stretch, its end excluded; the most urgent first. */
    Slice<WorkItem> listDueBetween(Officer officer, Instant from, Instant before, @Nullable String after, int limit);

    /** The tracking register (form 07) of a unit and field, by day of reception; streams through key pages. */
    Slice<DossierView> listRegister(
            Officer officer,
            UnitId unit,
            @Nullable String field,
            LocalDate from,
            LocalDate until,
            @Nullable String after,
            int limit);

    /** Acts of one civil day within the officer's rights by action, each count capped at 1,000: today's flow. */
    Map<Action, Long> countActs(Officer officer, LocalDate day);

    /** The acts behind a number of {@link #countActs}, in their order. */
    Slice<DayAct> listActs(Officer officer, LocalDate day, Action action, @Nullable String after, int limit);

    /** Open work within the officer's rights by state, each count capped at 1,000. */
    Map<State, Long> countOpen(Officer officer);

    /** The dossier, when the officer's rights reach it; the look is recorded in the audit. */
    Optional<DossierView> open(DossierId id, Officer officer);

    List<TimelineEvent> listTimeline(DossierId id);

    /** The steps this officer could take now, in the order of the step table. */
    List<Action> listActions(DossierView dossier, Officer officer);

    /** Why a step is not open to this officer, for a sentence beside a missing button. */
    Optional<Refusal> whyNot(DossierView dossier, Action action, Officer officer);

    /** Why a dossier does not open: none within the officer's rights, or the paper that let them at it has ended. */
    Refusal whyGone(DossierId id, Officer officer);

    /**
     * Earlier applicants of the officer's own unit whose personal number or phone equals what was typed; the look-up is
     * recorded in the audit. At most five, the most recent first.
     */
    List<Party> listEarlierApplicants(Officer officer, UnitId unit, String typed);
}
