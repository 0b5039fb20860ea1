package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Officer;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Result;
import vn.motcua.shared.Slice;

/**
 * The close of a shift: a reception officer writes down what lies at the desk, another one takes it over with a log-in of their
 * own. The sheet is numbered, never changes and can be printed again. Until somebody takes over the papers stay with who gave them.
 */
public interface Shifts {

    /** At most so many dossiers on one sheet; what is beyond stays with the officer and comes onto the next. */
    int MOST_LINES = 500;

    /**
     * One dossier handed over.
     *
     * @param originals papers handed in as originals, 0 for a result
     * @param copies    other papers on paper
     * @param shelf     where it lies, empty where nobody said
     * @param result    number of the result that lies ready, null for none
     */
    record Line(
            DossierId id,
            String code,
            String procedureName,
            State state,
            int originals,
            int copies,
            String shelf,
            @Nullable String result) {}

    /**
     * What an officer would hand over now.
     *
     * @param more whether more lie there than one sheet holds
     * @param acts what the officer did since, counted by action
     * @param fees whole đồng on the receipts of what the officer received since
     */
    record Content(Instant from, List<Line> lines, boolean more, Map<Action, Long> acts, long fees) {}

    enum Outcome {
        TAKEN,
        /** Nobody took over and the giver went on. */
        RESUMED
    }

    /**
     * How a close ended.
     *
     * @param missing dossiers that were not found when the sheet was gone through; they stay with the giver
     */
    record End(Outcome outcome, AccountId by, Instant at, Set<DossierId> missing, String remark) {

        public End {
            missing = Set.copyOf(missing);
        }
    }

    /** A closed shift; {@code end} is null while nobody took over. */
    record Closed(
            UUID id,
            UnitId unit,
            String number,
            AccountId giver,
            Instant closedAt,
            Content content,
            String remark,
            @Nullable End end) {}

    /** What the officer would hand over in the unit. */
    Content preview(UnitId unit, Officer officer);

    /**
     * Closes the officer's shift.
     *
     * @return refused with {@code DOS_101} (no reception officer there), {@code DOS_200} (the last one is still open),
     *     {@code DOS_122}, {@code DOS_131}
     */
    Result<UUID> close(UnitId unit, String remark, Officer officer, String key);

    /** For the unit's reception officers and the centre's leader. */
    Optional<Closed> find(UUID id, Officer officer);

    /** Closed shifts of the officer's units that nobody took over, the oldest first; at most 100. */
    List<Closed> listOpen(Officer officer);

    /** Closed shifts of the officer's units, the newest first. */
    Slice<Closed> list(Officer officer, @Nullable String after, int limit);

    /**
     * Takes over: from now on this officer answers for everything on the sheet but what is missing.
     *
     * @param missing what was not found; demands a remark
     * @return refused with {@code DOS_100}, {@code DOS_201} (own shift), {@code DOS_202} (ended already), {@code DOS_121}
     */
    Result<UUID> takeOver(UUID id, Set<DossierId> missing, String remark, Officer officer);

    /** Nobody took over: the giver goes on. Refused with {@code DOS_100}, {@code DOS_202}, {@code DOS_203} (not the giver). */
    Result<UUID> resume(UUID id, Officer officer);

    /** The sheet as PDF, in the state it is in. */
    Result<byte[]> print(UUID id, Officer officer);
}
