package vn.motcua.insight.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
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

    private static Scope of(List<Integer> units, List<@Nullable String> fields) {
        return new Scope(units.toArray(Integer[]::new), fields.toArray(new @Nullable String[0]));
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
            var whole = new HashSet<Integer>();
            for (int i = 0; i < held.units().length; i++) {
                if (held.fields()[i] == null) {
                    whole.add(held.units()[i]);
                }
            }
            var seen = new HashSet<String>();
            var units = new ArrayList<Integer>();
            var fields = new ArrayList<@Nullable String>();
            for (int i = 0; i < held.units().length; i++) {
                int of = held.units()[i];
                var field = whole.contains(of) ? null : held.fields()[i];
                if ((unit == null || unit.value() == of) && seen.add(of + " " + field)) {
                    units.add(of);
                    fields.add(field);
                }
            }
            return Scope.of(units, fields);
        }
    }
}
