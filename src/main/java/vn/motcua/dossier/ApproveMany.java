package vn.motcua.dossier;

import java.util.List;
import vn.motcua.identity.Officer;
import vn.motcua.shared.Result;

/**
 * Approval of many: one procedure, drafts before the leader's eyes, never a refusal or a dossier with a warning among them. Each
 * goes through the gate by itself and is answered for itself.
 */
public interface ApproveMany {

    /**
     * One dossier the leader ticked.
     *
     * @param version the version whose draft the leader saw
     */
    record Chosen(DossierId dossier, int version) {}

    record Answer(DossierId dossier, Result<Acted> outcome) {}

    /**
     * Acts on each of the chosen.
     *
     * @param action {@link Action#APPROVE} or {@link Action#SIGN}
     * @param key    one key for the whole; each dossier's key is made from it
     * @return refused as a whole when the chosen are of several procedures ({@code DOS_138}); otherwise an answer each, with
     *     {@code DOS_139} for those that need a look of their own
     */
    Result<List<Answer>> act(Action action, List<Chosen> chosen, Officer officer, String key);
}
