package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.FeeLine;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.clock.Term;
import vn.motcua.identity.Officer;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;

/** What an admission would come to if it were saved now. Writes nothing and reads no person. */
public interface AdmissionPreview {

    /**
     * Persons and papers need not be complete.
     *
     * @return refusals {@code DOS_107} no such procedure, {@code DOS_108} channel not open, {@code DOS_123} number out of
     *     range, {@code DOS_127} longer term not foreseen, {@code DOS_128} no such unit, {@code DOS_147} own unit only
     */
    Result<Preview> of(AdmitDossier command);

    /** Why it is not this officer's to receive, where the unit names who receives; empty when it is theirs. */
    Optional<Refusal> whyNotMine(UnitId receiving, ProcedureVersion procedure, Officer officer);

    /**
     * What the desk sees before saving.
     *
     * @param promised    null when the resolving unit has yet to receive the dossier: then the clock has not started
     * @param provisional the moment may change with a calendar not yet published
     * @param explanation how the moment comes about, null while there is none
     * @param fee         whole đồng, the sum of the lines
     */
    record Preview(
            Term term,
            @Nullable Instant promised,
            boolean provisional,
            @Nullable String explanation,
            List<FeeLine> feeLines,
            long fee) {}
}
