package vn.motcua.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Officer;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;
import vn.motcua.shared.Slice;

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

    /** One procedure with drafts that wait for this officer. */
    record Waiting(String procedure, String name, long count) {}

    /**
     * One draft as the leader reads it before choosing.
     *
     * @param draft     what will be signed; null when a dossier came without one
     * @param hindrance why it cannot be among many, null when it can
     */
    record Row(
            WorkItem item,
            Details.@Nullable Draft draft,
            @Nullable Refusal hindrance) {}

    /** Procedures with something for this officer to approve or sign, by name; each count capped at 1,000. */
    List<Waiting> listProcedures(Action action, Officer officer);

    /** What waits of one procedure, the most urgent first. */
    Slice<Row> listDrafts(Action action, String procedure, Officer officer, @Nullable String after, int limit);

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
