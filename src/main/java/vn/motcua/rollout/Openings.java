package vn.motcua.rollout;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Officer;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;
import vn.motcua.shared.Slice;

/**
 * Opening inventories: a file comes in, is checked line by line in the background, and is then taken over by one transaction or
 * discarded. For unit administrators in their unit, for city administrators everywhere.
 */
public interface Openings {

    /** What became of a file so far. */
    enum State {
        READING,
        CHECKING,
        CHECKED,
        APPLIED,
        DISCARDED
    }

    /**
     * One file.
     *
     * @param lines    lines to be checked
     * @param checked  lines checked so far
     * @param problems cells to be corrected before anything can be taken over
     * @param remarks  cells worth a look
     * @param accounts lines of the sheet of accounts; the others likewise
     */
    record Opening(
            UUID id,
            UnitId unit,
            State state,
            String fileName,
            AccountId receivedBy,
            Instant receivedAt,
            int lines,
            int checked,
            int problems,
            int remarks,
            int accounts,
            int books,
            int dossiers,
            @Nullable AccountId decidedBy,
            @Nullable Instant decidedAt) {

        public boolean isInWork() {
            return state == State.READING || state == State.CHECKING;
        }
    }

    /**
     * One cell with what is wrong.
     *
     * @param address such as "K12"
     * @param value   as it stood in the file; personal numbers are masked
     */
    record Problem(String sheet, String address, String heading, String value, Refusal what, boolean remark) {}

    /** A first password, shown once. */
    record FirstPassword(String loginName, String fullName, String password) {}

    /** The units for which the officer may bring files in; empty for everybody else. */
    List<UnitId> listUnits(Officer officer);

    /** Writes the empty template with explanations, an example and the lists of allowed values, as xlsx. */
    void writeTemplate(OutputStream out) throws IOException;

    /**
     * Takes a file in and has it checked.
     *
     * @param fileName as the sender calls it
     * @return the opening; refused with {@code RLO_101} to {@code RLO_109} or a {@code TAB_} code, and then nothing is kept
     */
    Result<UUID> receive(UnitId unit, String fileName, Path file, Officer officer);

    /** Empty also for one that the officer's rights do not reach. */
    Optional<Opening> find(UUID id, Officer officer);

    /** The newest first. */
    Slice<Opening> list(Officer officer, @Nullable String after, int limit);

    /** In the order of the file: sheet, row, column. */
    Slice<Problem> listProblems(UUID id, Officer officer, @Nullable String after, int limit);

    /**
     * Takes everything over, or nothing. Applying again what was applied changes nothing.
     *
     * @return refused with {@code RLO_100}, {@code RLO_110} to {@code RLO_113}; after {@code RLO_112} the file is checked anew
     */
    Result<Opening> apply(UUID id, Officer officer);

    /** Forgets a file that was not taken over. Refused with {@code RLO_100}, {@code RLO_113}. */
    Result<Opening> discard(UUID id, Officer officer);

    /**
     * New first passwords for the accounts of a file whose owners have not chosen their own yet; earlier ones no longer work.
     *
     * @return refused with {@code RLO_100}, {@code RLO_114} when there is none
     */
    Result<List<FirstPassword>> issuePasswords(UUID id, Officer officer);
}
