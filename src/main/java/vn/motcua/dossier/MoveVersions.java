package vn.motcua.dossier;

import java.util.List;
import java.util.Optional;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.identity.Officer;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;

/**
 * A leader moves dossiers in flight onto the version in force, with a legal basis. Everything else stays on the version it was
 * received under. Each dossier goes through the gate by itself and is answered for itself.
 */
public interface MoveVersions {

    /** Most dossiers in one request. */
    int MOST = 200;

    /**
     * One dossier the leader ticked.
     *
     * @param version of the row the leader saw
     */
    record Chosen(DossierId dossier, int version) {}

    record Answer(DossierId dossier, Result<Acted> outcome) {}

    /**
     * What a move would mean.
     *
     * @param touched with the effect on the promise
     */
    record Preview(ProcedureVersion from, ProcedureVersion to, VersionEffects.Touched touched) {}

    /** Why nothing can be moved onto this version today; empty when it is in force and confirmed. */
    Optional<Refusal> whyNot(ProcedureVersion version);

    /** Onto the version in force today; empty when the dossier is on it, or there is none. */
    Optional<Preview> preview(DossierView dossier);

    /**
     * Moves each of the chosen by {@link Action#MOVE_VERSION}.
     *
     * @param key one key for the whole; each dossier's key is made from it
     * @return refused as a whole with {@code DOS_123} for none or more than {@link #MOST}, {@code DOS_121}, {@code DOS_122} and
     *     {@code DOS_253} for the basis, {@code DOS_252} and {@code DOS_106} for the version; otherwise an answer each
     */
    Result<List<Answer>> move(
            ProcedureVersion version, List<Chosen> chosen, Details.VersionMove basis, Officer officer, String key);
}
