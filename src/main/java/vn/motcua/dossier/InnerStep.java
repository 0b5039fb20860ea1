package vn.motcua.dossier;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a dossier stands in the process of its version, and until when by the hours of the step. Inner business: the promise to
 * the applicant never follows from it, and it is never later than the promise.
 *
 * @param procedureVersion id of the version whose process it is
 * @param name             as the process writes it; several steps by the same hand are named together
 * @param hours            office hours, as they were when the step began
 * @param ofUnit           the unit has shared out the hours itself
 * @param since            when the dossier came to it
 * @param due              office time of the hours, without pauses; null while the term is paused
 */
public record InnerStep(
        Place place,
        long procedureVersion,
        String name,
        BigDecimal hours,
        boolean ofUnit,
        Instant since,
        @Nullable Instant due) {

    /** Whose hands it is in. */
    public enum Place {
        RECEPTION,
        EXAMINATION,
        SIGNING,
        CLERK;

        /** Empty where no step of the process is at work: before reception, after the result, while a withdrawal is decided. */
        public static Optional<Place> of(State state) {
            return switch (state) {
                case RECEIVED -> Optional.of(RECEPTION);
                case PASSED_ON, EXAMINING, SUPPLEMENT_PROPOSED, WAITING_SUPPLEMENT, WAITING_OBLIGATION, DRAFTED ->
                    Optional.of(EXAMINATION);
                case WAITING_APPROVAL, APPROVED -> Optional.of(SIGNING);
                case SIGNED -> Optional.of(CLERK);
                case SUBMITTED, REFUSAL_PROPOSED, REFUSED, ISSUED, READY, RETURNED, WITHDRAWAL_REQUESTED, STOPPED ->
                    Optional.empty();
            };
        }
    }

    /** Whether the dossier still stands there: a release that does not know steps may have moved it on meanwhile. */
    public boolean isAt(State state) {
        return Place.of(state).filter(it -> it == place).isPresent();
    }

    public boolean isOver(Instant now) {
        return due != null && due.isBefore(now);
    }
}
