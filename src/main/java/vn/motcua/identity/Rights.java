package vn.motcua.identity;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.organization.UnitId;

/**
 * Everything an officer may do today, own positions before what is lent. Lists hand it to their SQL as arrays and never filter
 * afterwards.
 */
public record Rights(List<Grant> grants) {

    public static final Rights NONE = new Rights(List.of());

    public Rights {
        grants = List.copyOf(grants);
    }

    /**
     * Whether the role is held in the unit for the whole field.
     *
     * @param field code of the field of procedures; null asks for the role in the unit, whatever the field and procedure
     */
    public boolean has(Role role, UnitId unit, @Nullable String field) {
        return in(role, unit).anyMatch(it -> it.covers(field));
    }

    /** Whether the role is held in the unit for this procedure of the field. */
    public boolean has(Role role, UnitId unit, String field, String procedure) {
        return find(role, unit, field, procedure).isPresent();
    }

    /** By what the role is held in the unit for this procedure; an own position before anything lent. */
    public Optional<Grant> find(Role role, UnitId unit, String field, String procedure) {
        return in(role, unit).filter(it -> it.covers(field, procedure)).findFirst();
    }

    /** By what this officer may go on with what the colleague holds there: standing in during an absence, or seconded. */
    public Optional<Grant> findFor(AccountId colleague, Role role, UnitId unit, String field, String procedure) {
        return in(role, unit)
                .filter(it -> it.covers(field, procedure) && colleague.equals(standsFor(it)))
                .findFirst();
    }

    /** Whose held work this officer goes on with today. */
    public Set<AccountId> listStoodFor() {
        return grants.stream()
                .map(Rights::standsFor)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static @Nullable AccountId standsFor(Grant grant) {
        var lent = grant.lent();
        return lent != null && lent.source().isForColleague() ? lent.lender() : null;
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
     * The pairs of unit and field in which one of the roles is held for the whole field, for
     * {@code exists (select from unnest(:units::int[], :fields::text[]) as r (unit, field)
     * where r.unit = d.unit and (r.field is null or r.field = d.field))}.
     * What is limited to procedures is left out: {@link #reach} has it.
     */
    public Scope scope(Role... roles) {
        var places = places(with(roles).filter(it -> it.procedures().isEmpty()).toList());
        return new Scope(units(places), column(places, Place::field));
    }

    /** As {@link #scope}, and with what is held for single procedures only. No dossier falls under two of its rows. */
    public Reach reach(Role... roles) {
        var places = places(with(roles).toList());
        return new Reach(units(places), column(places, Place::field), column(places, Place::procedure));
    }

    private Stream<Grant> in(Role role, UnitId unit) {
        return grants.stream().filter(it -> it.role() == role && it.unit().equals(unit));
    }

    private Stream<Grant> with(Role... roles) {
        var wanted = Set.of(roles);
        return grants.stream().filter(it -> wanted.contains(it.role()));
    }

    /** Each place once, and none that lies within another. Loops, for a city's officer holds a thousand grants and asks with every page. */
    private static List<Place> places(List<Grant> grants) {
        var all = new LinkedHashSet<Place>();
        boolean onlyWholeUnits = true;
        for (var grant : grants) {
            if (grant.isWhole()) {
                all.add(new Place(grant.unit().value(), null, null));
            } else {
                onlyWholeUnits = false;
                Place.of(grant).forEach(all::add);
            }
        }
        return onlyWholeUnits
                ? List.copyOf(all)
                : all.stream().filter(it -> !it.liesWithinAnother(all)).toList();
    }

    private static int[] units(List<Place> places) {
        return places.stream().mapToInt(Place::unit).toArray();
    }

    private static @Nullable String[] column(List<Place> places, Function<Place, @Nullable String> value) {
        return places.stream().map(value).toList().toArray(new @Nullable String[0]);
    }

    /** A unit, one of its fields or all, one of the field's procedures or all. */
    private record Place(
            int unit, @Nullable String field, @Nullable String procedure) {

        static Stream<Place> of(Grant grant) {
            int unit = grant.unit().value();
            return orNull(grant.fields()).flatMap(field -> orNull(grant.procedures())
                    .map(procedure -> new Place(unit, emptyAsNull(field), emptyAsNull(procedure))));
        }

        private static Stream<String> orNull(Set<String> codes) {
            return codes.isEmpty() ? Stream.of("") : codes.stream().sorted();
        }

        private static @Nullable String emptyAsNull(String code) {
            return code.isEmpty() ? null : code;
        }

        boolean liesWithinAnother(Set<Place> all) {
            boolean wholeUnit = all.contains(new Place(unit, null, null));
            boolean wholeField = all.contains(new Place(unit, field, null));
            boolean anyField = all.contains(new Place(unit, null, procedure));
            return (wholeUnit && (field != null || procedure != null))
                    || (wholeField && procedure != null)
                    || (anyField && field != null);
        }
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

    /**
     * Three arrays of equal length.
     *
     * @param fields     null for every field of the unit beside it
     * @param procedures null for every procedure of the field beside it
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Reach(
            int[] units,
            @Nullable String[] fields,
            @Nullable String[] procedures) {

        public boolean isEmpty() {
            return units.length == 0;
        }
    }
}
