package vn.motcua.dossier;

import vn.motcua.identity.Officer;
import vn.motcua.shared.Result;

/**
 * The gate: the only way a dossier comes into being or changes. Each call is one transaction that writes the row, one event
 * and, where the act issues one, a number; or nothing.
 */
public interface Dossiers {

    /**
     * Enters a dossier: {@link Action#ADMIT}, {@link Action#ADMIT_ON_THE_SPOT} or {@link Action#REGISTER}.
     *
     * @param key unique idempotency key chosen by the caller; repeating it with the same content returns the first outcome
     */
    Result<Acted> enter(Action entry, AdmitDossier command, Officer officer, String key);

    /** Proposes to refuse reception; the centre's leader issues form 03. */
    Result<Acted> proposeRefusal(AdmitDossier command, String reason, Officer officer, String key);

    /**
     * Takes one step.
     *
     * @param expectedVersion version the officer saw; when somebody was faster nothing happens and the answer says who acted when
     */
    Result<Acted> act(
            DossierId dossier, Action action, Details details, int expectedVersion, Officer officer, String key);
}
