package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.clock.Suspension;
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

    /**
     * What the applicant sees.
     *
     * @param holder      desk or unit that has the dossier now, in words; no officer's name
     * @param unitCode    whose calendar counts
     * @param explanation how the promised moment came about, null while the clock has not started
     */
    record Tracked(
            DossierView dossier,
            String holder,
            String unitCode,
            @Nullable String explanation,
            List<Suspension> pauses,
            List<Stage> stages) {}

    /** One thing that happened, in the citizen's words. */
    record Stage(Instant at, String what) {}
}
