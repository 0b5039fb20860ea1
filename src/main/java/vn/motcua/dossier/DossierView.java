package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.DecidedBy;
import vn.motcua.catalogue.FeeLine;
import vn.motcua.clock.Suspension;
import vn.motcua.clock.Term;
import vn.motcua.organization.UnitId;

/**
 * Everything about one dossier as it stands now. Holds personal data: handing it to an officer's page is recorded in the audit.
 *
 * @param helped         unit where the citizen was helped to file
 * @param promisedAt     null while the resolving unit has not received the dossier
 * @param fee            whole đồng
 * @param holder         account that works on it now, null when it lies at a desk for anyone entitled
 * @param apologyWaiting a proposal to apologise and give a new date waits for signature
 * @param step           where it stands in the process; null where no step is described
 */
public record DossierView(
        DossierId id,
        String code,
        int version,
        State state,
        UnitId helped,
        UnitId receiving,
        UnitId resolving,
        String field,
        String procedureCode,
        long procedureVersion,
        String procedureName,
        Channel channel,
        boolean onTheSpot,
        DecidedBy decidedBy,
        @Nullable UUID holder,
        @Nullable UUID admittedBy,
        String applicantName,
        List<Party> parties,
        @Nullable Mandate mandate,
        String request,
        List<HandedPaper> papers,
        int sets,
        int copies,
        int pages,
        long fee,
        List<FeeLine> feeLines,
        String returnPlace,
        Instant submittedAt,
        @Nullable Instant receivedAt,
        @Nullable Instant clockStartedAt,
        @Nullable String clockReason,
        Term term,
        @Nullable Instant promisedFirst,
        @Nullable Instant promisedAt,
        boolean provisional,
        List<Suspension> suspensions,
        int supplements,
        int apologies,
        boolean apologyWaiting,
        boolean late,
        Details.@Nullable Draft draft,
        @Nullable String resultNumber,
        @Nullable Instant finishedAt,
        @Nullable Instant returnedAt,
        Instant actedAt,
        @Nullable InnerStep step) {

    public boolean receivedElsewhere() {
        return !receiving.equals(resolving);
    }

    /** Whether it came in by the opening inventory: its promise was made elsewhere and does not follow from the term. */
    public boolean isAdopted() {
        return Adoptions.CLOCK_REASON.equals(clockReason);
    }

    public Party submitter() {
        return parties.stream()
                .filter(it -> it.role() == Party.Role.SUBMITTER)
                .findFirst()
                .orElseThrow();
    }
}
