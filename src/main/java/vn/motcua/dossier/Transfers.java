package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Officer;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Result;

/**
 * The transfer list: what was received goes to who resolves it on the same working day; what came in after the cut-off goes at the
 * start of the next one. The cut-off is dated configuration with its basis ({@code transfer.cut-off} in {@code dossier.rule}).
 */
public interface Transfers {

    /** When a dossier is to be passed on, seen from one day. */
    enum Part {
        /** Received on an earlier day: at the start of this day. */
        MORNING,
        /** Received on this day up to the cut-off, that minute included. */
        AFTERNOON,
        /** Received on this day after the cut-off: at the start of the next working day. */
        LATER
    }

    /**
     * One dossier on the list.
     *
     * @param originals papers handed in as originals
     * @param late      it should have been passed on before this day
     * @param passedAt  when it was passed on; null while it waits
     * @param passedBy  who did
     */
    record Line(
            DossierId id,
            int version,
            String code,
            String procedureName,
            String applicantName,
            UnitId resolving,
            Instant receivedAt,
            int originals,
            Part part,
            boolean late,
            @Nullable Instant passedAt,
            @Nullable UUID passedBy) {}

    /**
     * What waits to be passed on.
     *
     * @param more whether more wait than are listed
     */
    record Waiting(LocalTime cutOff, List<Line> lines, boolean more) {}

    /** What the officer may pass on now, by part and resolving unit, the most urgent first; at most 200. */
    Waiting list(UnitId unit, Officer officer);

    /**
     * Passes on each of the chosen through the gate.
     *
     * @param key one key for the whole; each dossier's key is made from it, so that a repeated request answers the same
     * @return an answer each; refused as a whole with {@code DOS_123} when none or more than 200 are chosen
     */
    Result<List<ApproveMany.Answer>> passOn(List<ApproveMany.Chosen> chosen, Officer officer, String key);

    /** The control list of a day as PDF, to be signed by who gives and who receives: what was passed on, and today what still waits. */
    byte[] print(UnitId unit, LocalDate day, Part part, Officer officer);
}
