package vn.motcua.catalogue.web;

import static vn.motcua.catalogue.CatalogueRefusal.CAT_101_QUERY_TOO_LONG;
import static vn.motcua.catalogue.CatalogueRefusal.CAT_102_UNKNOWN_LEVEL;
import static vn.motcua.catalogue.CatalogueRefusal.CAT_103_MALFORMED_FIELD;
import static vn.motcua.catalogue.CatalogueRefusal.CAT_104_LIMIT_OUT_OF_RANGE;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Level;
import vn.motcua.catalogue.ProcedureSearch;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Text;

/** Parameters of a search as they came in, checked one by one so that each refusal names what is wrong. */
record SearchRequest(
        @Nullable String q,
        @Nullable String level,
        @Nullable String field,
        @Nullable String limit) {

    static final int MOST = 100;
    private static final int USUAL = 20;
    private static final Pattern FIELD = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,9}");

    /**
     * The search asked for.
     *
     * @throws RefusedException for the first parameter that is wrong
     */
    ProcedureSearch checked() {
        return new ProcedureSearch(checkedQuery(), checkedLevel(), checkedField(), checkedLimit());
    }

    private String checkedQuery() {
        if (q == null) {
            return "";
        }
        if (q.length() > ProcedureSearch.LONGEST_QUERY) {
            throw new RefusedException(CAT_101_QUERY_TOO_LONG, ProcedureSearch.LONGEST_QUERY);
        }
        return Text.clean(q);
    }

    private @Nullable Level checkedLevel() {
        if (level == null || level.isBlank()) {
            return null;
        }
        return Arrays.stream(Level.values())
                .filter(it -> it.name().equals(level.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new RefusedException(CAT_102_UNKNOWN_LEVEL, names()));
    }

    private static String names() {
        return Arrays.stream(Level.values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    private @Nullable String checkedField() {
        if (field == null || field.isBlank()) {
            return null;
        }
        if (field.length() > 60 || !FIELD.matcher(field).matches()) {
            throw new RefusedException(CAT_103_MALFORMED_FIELD);
        }
        return field;
    }

    private int checkedLimit() {
        if (limit == null || limit.isBlank()) {
            return USUAL;
        }
        if (limit.length() <= 3 && limit.chars().allMatch(it -> it >= '0' && it <= '9')) {
            int value = Integer.parseInt(limit);
            if (value >= 1 && value <= MOST) {
                return value;
            }
        }
        throw new RefusedException(CAT_104_LIMIT_OUT_OF_RANGE, MOST);
    }
}
