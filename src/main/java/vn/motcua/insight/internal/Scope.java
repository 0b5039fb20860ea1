package vn.motcua.insight.internal;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Rights;
import vn.motcua.identity.Role;
import vn.motcua.insight.InsightRefusal;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.UnitKind;
import vn.motcua.organization.Units;
import vn.motcua.shared.RefusedException;

/**
 * Whose figures an officer may see, as two arrays of equal length for the SQL: no pair twice, and no field beside a unit that
 * stands there whole, so that joining with it counts nothing double.
 *
 * @param fields null for every field of the unit beside it
 */
@SuppressWarnings("ArrayRecordComponent")
record Scope(Integer[] units, @Nullable String[] fields) {

    /** In the place of a unit: a closed report of every unit. */
    static final int EVERY_UNIT = 0;

    /** A closed report of the city is read whole or not at all. */
    static final Scope OF_CITY = new Scope(new Integer[] {EVERY_UNIT}, new @Nullable String[1]);

    /** The units, each once. */
    Integer[] distinctUnits() {
        return Arrays.stream(units).distinct().toArray(Integer[]::new);
    }

    /** Resolves positions into scopes. */
    @Component("insightScopes")
    static class Scopes {

        private static final Role[] LEADING = {Role.UNIT_LEADER, Role.CENTRE_LEADER};

        private final Units units;

        Scopes(Units units) {
            this.units = units;
        }

        /**
         * @param unit only this unit, or null for all
         * @throws RefusedException with {@code INS_100} when nothing is left
         */
        Scope of(Officer officer, @Nullable UnitId unit) {
            var scope = seesCity(officer) ? whole(unit) : led(officer.rights().scope(LEADING), unit);
            if (scope.units().length == 0) {
                throw new RefusedException(InsightRefusal.INS_100_NOT_YOUR_UNIT);
            }
            return scope;
        }

        /**
         * Of a closed report.
         *
         * @param unit null for a report of the city
         * @throws RefusedException with {@code INS_100} when it is not the officer's to read
         */
        Scope ofClosed(Officer officer, @Nullable UnitId unit) {
            if (unit != null) {
                return of(officer, unit);
            }
            if (!seesCity(officer)) {
                throw new RefusedException(InsightRefusal.INS_100_NOT_YOUR_UNIT);
            }
            return OF_CITY;
        }

        /** Whether every unit's figures are the officer's to see: who runs the city's system, or leads the city for every field. */
        boolean seesCity(Officer officer) {
            return officer.rights().hasAnywhere(Role.CITY_ADMINISTRATOR)
                    || units.listOf(UnitKind.PROVINCE).stream().anyMatch(it -> leadsWhole(officer, it.id()));
        }

        static boolean leadsWhole(Officer officer, UnitId unit) {
            return officer.rights().grants().stream()
                    .anyMatch(it -> it.unit().equals(unit)
                            && it.isWhole()
                            && (it.role() == Role.UNIT_LEADER || it.role() == Role.CENTRE_LEADER));
        }

        /** Every unit of today. */
        Integer[] everyUnitId() {
            return everyUnit().map(it -> it.id().value()).toArray(Integer[]::new);
        }

        private Scope whole(@Nullable UnitId unit) {
            var ids = (unit == null
                            ? everyUnit().map(Unit::id)
                            : units.find(unit).stream().map(Unit::id))
                    .map(UnitId::value)
                    .toList();
            return new Scope(ids.toArray(Integer[]::new), new @Nullable String[ids.size()]);
        }

        Stream<Unit> everyUnit() {
            return Arrays.stream(UnitKind.values()).flatMap(it -> units.listOf(it).stream());
        }

        private static Scope led(Rights.Scope held, @Nullable UnitId unit) {
            var places = IntStream.range(0, held.units().length)
                    .filter(i -> unit == null || unit.value() == held.units()[i])
                    .boxed()
                    .toList();
            return new Scope(
                    places.stream().map(i -> held.units()[i]).toArray(Integer[]::new),
                    places.stream().map(i -> held.fields()[i]).toArray(String[]::new));
        }
    }
}
