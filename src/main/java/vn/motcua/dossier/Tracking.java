package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.clock.Suspension;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Result;

/** What an applicant may see of a dossier: where it is, who holds the clock, until when and why. */
public interface Tracking {

    /**
     * Looks a dossier up.
     *
     * @param code   as printed on the receipt
     * @param proof  the personal number, or the phone number, that was given with the dossier
     * @param origin address of the asker; wrong guesses are counted for it and for the code
     * @return refusals {@code DOS_140} no match (the same for a wrong code and a wrong proof), {@code DOS_141} too many wrong guesses
     */
    Result<Tracked> look(String code, String proof, String origin);

    /** Who has the dossier now, as far as an applicant is told: never an officer by name. */
    enum Holder {
        DESK,
        OFFICE,
        LEADER,
        CLERK,
        RETURN_DESK,
        APPLICANT,
        /** The result is with the applicant, or the dossier is closed. */
        NOBODY
    }

    /**
     * What the applicant sees.
     *
     * @param heldAt      unit of the holder
     * @param unitCode    whose calendar counts
     * @param explanation how the promised moment came about, null while the clock has not started
     */
    record Tracked(
            DossierView dossier,
            Holder holder,
            UnitId heldAt,
            String unitCode,
            @Nullable String explanation,
            List<Suspension> pauses,
            List<Stage> stages) {}

    /**
     * One thing that happened and concerns the applicant.
     *
     * @param number      of the paper issued with it, null when none
     * @param rescheduled why a calendar moved the promise, null when it did not
     * @param moved       to which version a leader moved the dossier, null for everything else
     */
    record Stage(
            Instant at,
            Action action,
            @Nullable String number,
            @Nullable Rescheduled rescheduled,
            @Nullable VersionMoved moved) {}

    /**
     * The dossier goes on by another version of the procedure.
     *
     * @param from    number of the version until then
     * @param was     promise until then; null while nothing was promised
     * @param becomes promise from then on, never later
     * @param basis   legal basis in the leader's words
     * @param number  of the document
     * @param date    of the document
     */
    record VersionMoved(
            int from,
            int to,
            @Nullable Instant was,
            @Nullable Instant becomes,
            String basis,
            String number,
            LocalDate date) {}

    /** The promise before and after a calendar changed, and which day changed it. */
    record Rescheduled(Instant was, Instant becomes, String reason) {}
}
