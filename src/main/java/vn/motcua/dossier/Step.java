package vn.motcua.dossier;

import org.jspecify.annotations.Nullable;

/**
 * One edge of the life-cycle.
 *
 * @param from null for an entry
 * @param to   null when the dossier goes back to the state it came from
 */
public record Step(
        @Nullable State from, Action by, @Nullable State to) {}
