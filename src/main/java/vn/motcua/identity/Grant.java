package vn.motcua.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.organization.UnitId;

/**
 * One position, or one right lent by a paper, as it counts today.
 *
 * @param fields     codes of the fields of procedures, empty for every field
 * @param procedures codes of procedures within the fields, empty for all of them
 * @param lent       by what it is held; null for an own position
 */
public record Grant(
        UnitId unit,
        Role role,
        Set<String> fields,
        Set<String> procedures,
        @Nullable Lent lent) {

    public Grant {
        fields = Set.copyOf(fields);
        procedures = Set.copyOf(procedures);
    }

    /** An own position, for every procedure of its fields. */
    public Grant(UnitId unit, Role role, Set<String> fields) {
        this(unit, role, fields, Set.of(), null);
    }

    /**
     * Whether it extends to the whole field. What is limited to procedures never does.
     *
     * @param field null asks for the role in the unit, whatever the field and procedure
     */
    public boolean covers(@Nullable String field) {
        return field == null || (coversField(field) && procedures.isEmpty());
    }

    /** Whether it extends to one procedure of a field. */
    public boolean covers(String field, String procedure) {
        return coversField(field) && (procedures.isEmpty() || procedures.contains(procedure));
    }

    /** Whether every dossier of the unit falls under it. */
    public boolean isWhole() {
        return fields.isEmpty() && procedures.isEmpty();
    }

    private boolean coversField(String field) {
        return fields.isEmpty() || fields.contains(field);
    }
}
