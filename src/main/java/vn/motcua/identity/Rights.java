package vn.motcua.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.organization.UnitId;

/** Everything an officer may do today. Lists hand it to their SQL as arrays and never filter afterwards. */
public record Rights(List<Grant> grants) {

    public static final Rights NONE = new Rights(List.of());

    public Rights {
        grants = List.copyOf(grants);
    }

    /**
     * Whether the role is held in the unit for the field.
     *
     * @param field code of the field of procedures; null asks for the role in the unit, whatever the field
     */
    public boolean has(Role role, UnitId unit, @Nullable String field) {
        return grants.stream().anyMatch(it -> it.role() == role && it.unit().equals(unit) && it.covers(field));
    }

    public boolean hasAnywhere(Role role) {
        return grants.stream().anyMatch(it -> it.role() == role);
    }

    /** Any of the roles in the unit, whatever the field. */
    public boolean hasAny(UnitId unit, Role... roles) {
        return Arrays.stream(roles).anyMatch(it -> has(it, unit, null));
    }

    /** Units in which one of the roles is held for at least one field; each once, ascending. */
    public int[] units(Role... roles) {
        return with(roles).mapToInt(it -> it.unit().value()).distinct().sorted().toArray();
    }

    /**
     * The pairs of unit and field in which one of the roles is held, for
     * {@code exists (select from unnest(:units::int[], :fields::text[]) as r (unit, field)
     * where r.unit = d.unit and (r.field is null or r.field = d.field))}.
     */
    public Scope scope(Role... roles) {
        var units = new ArrayList<Integer>();
        var fields = new ArrayList<@Nullable String>();
        with(roles).forEach(grant -> pairs(grant).forEach(field -> {
            units.add(grant.unit().value());
            fields.add(field.isEmpty() ? null : field);
        }));
        return new Scope(units.stream().mapToInt(Integer::intValue).toArray(), fields.toArray(new @Nullable String[0]));
    }

    private Stream<Grant> with(Role... roles) {
        var wanted = Set.of(roles);
        return grants.stream().filter(it -> wanted.contains(it.role()));
    }

    private static Stream<String> pairs(Grant grant) {
        return grant.fields().isEmpty()
                ? Stream.of("")
                : grant.fields().stream().sorted();
    }

    /**
     * Two arrays of equal length.
     *
     * @param fields null for every field of the unit beside it
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Scope(int[] units, @Nullable String[] fields) {

        public boolean isEmpty() {
            return units.length == 0;
        }
    }
}
