package vn.motcua.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.organization.UnitId;

/**
 * One position as it counts today.
 *
 * @param fields codes of the fields of procedures, empty for every field
 */
public record Grant(UnitId unit, Role role, Set<String> fields) {

    public Grant {
        fields = Set.copyOf(fields);
    }

    /**
     * Whether the position extends to the field.
     *
     * @param field null asks for the role in the unit, whatever the field
     */
    public boolean covers(@Nullable String field) {
        return field == null || fields.isEmpty() || fields.contains(field);
    }
}
