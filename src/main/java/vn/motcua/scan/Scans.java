package vn.motcua.scan;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.ScannedFiles.Target;
import vn.motcua.identity.Officer;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Result;
import vn.motcua.shared.Slice;

/**
 * What copiers brought and no cover sheet could file. Seen and decided by the reception officers and clerks of the unit in whose
 * folder it lay, whatever their fields: whose papers these are is what nobody knows yet.
 */
public interface Scans {

    /** Why pages wait for somebody. A sentence stands under each name. */
    enum Reason {
        NO_COVER,
        FORGED_COVER,
        /** The sheet is ours, sealed before the secret key changed. */
        OLD_COVER,
        DOSSIER_UNKNOWN,
        OTHER_UNIT,
        DOSSIER_CLOSED,
        RESULT_READY,
        PAPER_UNKNOWN
    }

    /** Why pages are thrown away. */
    enum Ground {
        ALREADY_THERE,
        SCANNED_AGAIN,
        NOBODYS,
        COVER_OR_BLANK
    }

    /**
     * Pages that wait.
     *
     * @param name      of the file they came in, and their place in it
     * @param firstPage counted from 1 in that file
     * @param at        when the copier's file was taken in
     * @param dossier   where their cover sheet would have sent them; null where none could be read
     */
    record Unfiled(
            UUID id,
            UnitId unit,
            String name,
            Reason reason,
            int firstPage,
            int pages,
            long bytes,
            Instant at,
            @Nullable DossierId dossier) {}

    /** Whether the officer works for a unit with an inbox. */
    boolean mayLook(Officer officer);

    /** The oldest first. */
    Slice<Unfiled> list(Officer officer, @Nullable String after, int limit);

    Optional<Unfiled> find(UUID scan, Officer officer);

    /** The pages as PDF; the look is recorded in the audit. */
    Result<Path> open(UUID scan, Officer officer);

    /** The dossier whose code was typed, within the officer's rights. */
    Result<Target> findTarget(String code, Officer officer);

    /**
     * Files the pages by hand.
     *
     * @return refusals {@code SCN_100} to {@code SCN_103}, and what the dossier's door refuses
     */
    Result<DossierId> file(UUID scan, String code, String component, Officer officer);

    /** Throws the pages away; that stays in the audit. */
    Result<UUID> discard(UUID scan, Ground ground, Officer officer);

    /**
     * Cover sheets as PDF, within the officer's rights.
     *
     * @param each one for every paper of the dossier; otherwise one for all of them
     */
    Result<byte[]> printCovers(DossierId dossier, boolean each, Officer officer);
}
