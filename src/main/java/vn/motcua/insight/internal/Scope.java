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
            var scope = officer.rights().hasAnywhere(Role.CITY_ADMINISTRATOR)
                    ? whole(unit)
                    : led(officer.rights().scope(LEADING), unit);
            if (scope.units().length == 0) {
                throw new RefusedException(InsightRefusal.INS_100_NOT_YOUR_UNIT);
            }
            return scope;
        }

        private Scope whole(@Nullable UnitId unit) {
            var ids = (unit == null
                            ? everyUnit().map(Unit::id)
                            : units.find(unit).stream().map(Unit::id))
                    .map(UnitId::value)
                    .toList();
            return new Scope(ids.toArray(Integer[]::new), new @Nullable String[ids.size()]);
        }

        private Stream<Unit> everyUnit() {
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
