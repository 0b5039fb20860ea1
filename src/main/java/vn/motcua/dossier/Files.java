package vn.motcua.dossier;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.motcua.identity.Officer;
import vn.motcua.shared.Result;

/** Files of a dossier, kept by the hash of their content. What did not arrive whole is never shown as there. */
public interface Files {

    /**
     * A file as kept.
     *
     * @param hash      SHA-256 of the content, lower-case hexadecimal
     * @param mediaType as sniffed from the content, never as claimed
     * @param pages     pages of a PDF or TIFF, 1 for a picture
     * @param scanned   whether a copier brought it through the scan inbox
     */
    record Kept(
            UUID id,
            String component,
            String name,
            String hash,
            String mediaType,
            long bytes,
            int pages,
            Instant at,
            boolean scanned) {}

    /** A kept file and where its bytes lie. */
    record Content(Kept file, Path path) {}

    /**
     * Takes a file in: to disk, synced, renamed to its hash, then the row.
     *
     * @param component     code of the paper it shows
     * @param declaredBytes what the sender says it is, or -1; a shorter arrival is refused with {@code DOS_137}
     * @return refusals {@code DOS_133} empty, {@code DOS_134} larger than the limit, {@code DOS_135} not PDF, PNG, JPEG, TIFF or
     *     an office document, {@code DOS_101} not within the officer's rights
     */
    Result<Kept> keep(
            DossierId dossier, String component, String name, InputStream content, long declaredBytes, Officer officer);

    /** Empty also for a dossier that the officer's rights do not reach. */
    List<Kept> list(DossierId dossier, Officer officer);

    /** For download; recorded in the audit. */
    Result<Content> open(DossierId dossier, UUID file, Officer officer);
}
