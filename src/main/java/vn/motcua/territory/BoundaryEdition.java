package vn.motcua.territory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Boundaries that came in as one file. Editions are kept: a day is answered by the latest that had begun by then.
 *
 * @param from     first day on which they hold
 * @param source   whose boundaries they are, as said at the import
 * @param hash     SHA-256 of the file, in hexadecimal
 * @param units    how many units have a boundary
 * @param points   how many points all rings have
 * @param repaired how many boundaries crossed themselves and were mended without changing their area
 */
public record BoundaryEdition(
        UUID id,
        LocalDate from,
        String source,
        String fileName,
        String hash,
        int units,
        int points,
        int repaired,
        Instant importedAt) {}
