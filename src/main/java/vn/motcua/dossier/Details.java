package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.clock.Term;

/** What is said with an act. Kept word for word in the event; forms 02 to 06 are printed from it. */
public sealed interface Details {

    /** Admission carries {@link AdmitDossier} instead. */
    record None() implements Details {}

    record Note(String note) implements Details {}

    record Reason(String reason) implements Details {}

    /**
     * Form 02.
     *
     * @param items        everything that is missing or wrong, at once
     * @param contactName  whom the citizen can ask
     * @param contactPhone as printed
     */
    record Supplement(List<String> items, String reason, String contactName, String contactPhone) implements Details {}

    /** The paper that proves a financial obligation met: not a payment record of ours. */
    record Proof(String document, String number, LocalDate date) implements Details {}

    /**
     * What is put before the leader.
     *
     * @param granted true for a positive result; false for a reasoned refusal of the request
     * @param text    what will be signed, in short
     */
    record Draft(boolean granted, String text) implements Details {}

    record Assignee(UUID account, String reason) implements Details {}

    /** Form 04. The result will be ready by the close of {@code newDate}; a proposal may leave the date to the leader. */
    record Apology(@Nullable LocalDate newDate, String reason) implements Details {}

    /**
     * The hand-over of the result.
     *
     * @param receiver      who came, name as on the paper
     * @param identitySeen  which paper was seen, or how the person is known
     * @param authorisation paper by which somebody acts for the owner, null when the owner came
     * @param signature     how receipt was acknowledged
     * @param originalsBack originals handed back, empty when none were kept
     */
    record Return(
            String receiver,
            String identitySeen,
            @Nullable String authorisation,
            Signature signature,
            List<String> originalsBack)
            implements Details {}

    /**
     * A changed calendar moved the promise.
     *
     * @param change number of the change
     * @param was    the promise until then
     * @param reason which day, as it is said to the applicant
     * @param basis  the text that orders it
     */
    record Rescheduled(long change, Instant was, String reason, String basis) implements Details {}

    /**
     * A leader's decision that a dossier goes on by another version.
     *
     * @param procedureVersion id of the version in force
     * @param basis            what allows it: the transitional rule, as it is said to the applicant
     * @param number           number and symbol of the document
     * @param date             of the document
     * @param became           what came of it, added by the gate; null in what is asked for
     */
    record VersionMove(
            long procedureVersion,
            String basis,
            String number,
            LocalDate date,
            @Nullable Became became) implements Details {

        public VersionMove(long procedureVersion, String basis, String number, LocalDate date) {
            this(procedureVersion, basis, number, date, null);
        }

        /** The same with what came of it. */
        public VersionMove with(Became outcome) {
            return new VersionMove(procedureVersion, basis, number, date, outcome);
        }
    }

    /**
     * What a move did.
     *
     * @param from number of the version until then
     * @param to   number of the version from then on
     * @param was  the promise until then; null while nothing was promised
     * @param term the limit that counted until then; before the first move the one that the receipt bears
     */
    record Became(int from, int to, @Nullable Instant was, Term term, VersionEffects.Effect effect) {}

    /** How a person acknowledges in writing; some can only give a fingerprint, some neither. */
    enum Signature {
        SIGNED,
        FINGERPRINT,
        WITNESSED
    }
}
