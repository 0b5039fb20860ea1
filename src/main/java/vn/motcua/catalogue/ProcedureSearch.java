package vn.motcua.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param query what somebody typed, in any spelling; blank lists everything by name
 * @param level only this level, null for all
 * @param field only this field code, null for all
 * @param limit most hits
 */
public record ProcedureSearch(
        String query, @Nullable Level level, @Nullable String field, int limit) {

    public static final int LONGEST_QUERY = 200;

    public static ProcedureSearch of(String query, int limit) {
        return new ProcedureSearch(query, null, null, limit);
    }
}
