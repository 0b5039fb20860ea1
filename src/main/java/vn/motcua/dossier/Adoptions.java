package vn.motcua.dossier;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Officer;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Result;

/**
 * Takes over dossiers that were in work before the product came. They are made ready beside the dossiers, in as many short
 * transactions as it takes and seen by nobody; then one statement lets all of them in, each with one {@link Action#ADOPT} event.
 */
public interface Adoptions {

    /** Why the clock of an adopted dossier began: its promise was made before the product came, and stands as printed then. */
    String CLOCK_REASON = "theo sổ sách cũ: giữ nguyên ngày hẹn trả đã ghi trên giấy hẹn";

    /**
     * A dossier as the old papers have it. A moment at midnight stands for a day of which no time is known.
     *
     * @param line        which line of the batch, counted by whoever stages it
     * @param code        as printed; kept unchanged
     * @param receivedAt  civil time
     * @param promisedAt  civil time, as printed on the receipt; it stands whatever the term says
     * @param state       one of {@link Steps#adoptable()}
     * @param holder      log-in name of who examines it, null when nobody does
     * @param pausedAt    since when the term stands still, in a state in which it does
     * @param result      number and day of the result, for one that lies ready
     */
    record Adopt(
            int line,
            String code,
            ProcedureCode procedure,
            UnitId receiving,
            UnitId resolving,
            Channel channel,
            Party submitter,
            String request,
            LocalDateTime receivedAt,
            LocalDateTime promisedAt,
            State state,
            @Nullable String holder,
            @Nullable LocalDateTime pausedAt,
            @Nullable IssuedResult result) {}

    /** A result that was issued before. */
    record IssuedResult(String number, LocalDateTime at) {}

    /** Those of the codes that a dossier bears already. */
    Set<String> listTaken(Collection<String> codes);

    /** Whether a code can be a dossier's at all. */
    boolean isCode(String code);

    /**
     * Makes dossiers ready, in the caller's transaction. Staging a line again replaces it.
     *
     * @param source what the event says about where they come from
     * @throws IllegalArgumentException for a procedure not in force, or a state that cannot be adopted: check before
     */
    void stage(UUID batch, List<Adopt> dossiers, String source);

    /**
     * Lets every dossier of the batch in, in the caller's transaction; all or none.
     *
     * @param holders accounts by the log-in names used in the batch
     * @return how many; refused with {@code DOS_101} when the officer administers neither the unit nor the city
     * @throws org.springframework.dao.DuplicateKeyException when a code has been given to another dossier since
     */
    Result<Integer> apply(UUID batch, UnitId receiving, Map<String, AccountId> holders, Officer officer);

    /** Forgets a batch that is not wanted. */
    void drop(UUID batch);
}
