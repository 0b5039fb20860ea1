package vn.motcua.catalogue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version that an official of the city wrote.
 *
 * @param author   account that wrote it and so may not confirm it
 * @param decision what approves it, in words
 * @param parts    the same in its parts; null where it was written as one line
 * @param note     what changes and why
 * @param declined will never take force
 */
public record AuthoredVersion(
        UUID author,
        String authorName,
        String decision,
        @Nullable Decision parts,
        String note,
        boolean declined) {}
