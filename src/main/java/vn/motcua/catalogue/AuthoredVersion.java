package vn.motcua.catalogue;

import java.util.UUID;

/**
 * A version that an official of the city wrote.
 *
 * @param author   account that wrote it and so may not confirm it
 * @param decision approves the process
 * @param note     what changes and why
 * @param declined will never take force
 */
public record AuthoredVersion(UUID author, String authorName, String decision, String note, boolean declined) {}
