package vn.motcua.dossier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Officer;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Result;

/**
 * Papers that arrive before it is known where they belong: first their bytes, durable under their hash as every {@link Files file},
 * then the row that makes them a dossier's.
 */
public interface ScannedFiles {

    /**
     * What a cover sheet may say of a dossier; nothing personal.
     *
     * @param papers as handed in, by code and name, each once
     */
    record Target(
            DossierId dossier,
            String code,
            UnitId receiving,
            UnitId resolving,
            String procedureName,
            State state,
            List<Paper> papers) {

        /** The paper under this code; one beyond the list is always there. */
        public Optional<Paper> paper(String component) {
            return papers.stream()
                    .filter(it -> it.component().equals(component))
                    .findFirst();
        }
    }

    record Paper(String component, String name) {}

    /** Durable bytes that belong to nothing yet. */
    record Stored(String hash, String mediaType, long bytes, int pages) {}

    /** For the product itself, which has read a cover sheet of its own. */
    Optional<Target> find(DossierId dossier);

    /** Only within the officer's rights. */
    Optional<Target> find(DossierId dossier, Officer officer);

    /** Only within the officer's rights. */
    Optional<Target> findByCode(String code, Officer officer);

    /**
     * Takes bytes in as {@link Files#keep} does, without a dossier. The same bytes again change nothing.
     *
     * @return refusals {@code DOS_133} to {@code DOS_135}, {@code DOS_151}, {@code DOS_180}
     */
    Result<Stored> store(Path file);

    /**
     * Makes stored bytes a file of a dossier, in the caller's transaction.
     *
     * @param id      of the file; a second one under the same id is not made
     * @param officer who decided so; null when a cover sheet did
     * @return refusals {@code DOS_100} not there or not within the officer's rights, {@code DOS_150} closed
     */
    Result<UUID> attach(
            UUID id, DossierId dossier, String component, String name, Stored stored, @Nullable Officer officer);

    /**
     * Erases stored bytes that nobody needs. The same bytes may arrive at the same moment: what was stored within the last day is
     * left alone, and what is needed by now is put back, so that no row ever loses its file.
     *
     * @param needed whether the caller has a row that needs them; asked again once they have been set aside
     * @return false when they came lately and should be asked for later; true when they are gone or somebody needs them
     */
    boolean erase(String hash, BooleanSupplier needed) throws IOException;

    /** Where stored bytes lie; empty when they are not there. */
    Optional<Path> find(String hash);
}
