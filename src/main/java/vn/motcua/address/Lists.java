package vn.motcua.address;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Officer;
import vn.motcua.shared.Result;
import vn.motcua.shared.Slice;
import vn.motcua.tables.TableFormat;

/**
 * Lists of addresses that officers send in and take away turned. Only who sent a list ever sees it. It is turned in the background by
 * one node at a time; when that node ends, another begins the list anew. After {@link #KEPT_DAYS} days list and result are deleted.
 */
public interface Lists {

    int KEPT_DAYS = 7;

    /** How many lists of one officer may wait at a time. */
    int MOST_WAITING = 5;

    /** How far a list is. */
    enum State {
        WAITING,
        TURNING,
        DONE,
        FAILED
    }

    /**
     * One list.
     *
     * @param lines   turned so far
     * @param clear   of them, with one unit
     * @param street  that need a street or house number
     * @param failure why it could not be turned, in words; empty otherwise
     */
    record Sent(
            UUID id,
            String fileName,
            TableFormat format,
            State state,
            int lines,
            int clear,
            int street,
            String failure,
            Instant sentAt,
            @Nullable Instant endedAt) {

        public boolean isInWork() {
            return state == State.WAITING || state == State.TURNING;
        }

        public int unclear() {
            return lines - clear - street;
        }
    }

    /**
     * Takes a list in.
     *
     * @param column heading or letter of the column with the address; empty to have it found by its heading
     * @return its id; refused with {@code ADR_303} to {@code ADR_306} or a {@code TAB_} code, and then nothing is kept
     */
    Result<UUID> send(String fileName, Path file, String column, Officer officer);

    /** Empty also for a list of somebody else. */
    Optional<Sent> find(UUID id, Officer officer);

    /** The officer's own, newest first. */
    Slice<Sent> list(Officer officer, @Nullable String after, int limit);

    /** The turned list; refused with {@code ADR_300}, {@code ADR_307}. */
    Result<Path> findResult(UUID id, Officer officer);
}
