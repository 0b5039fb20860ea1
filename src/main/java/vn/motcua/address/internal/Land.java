package vn.motcua.address.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.organization.Country;
import vn.motcua.organization.Succession;
import vn.motcua.organization.Successions;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitKind;
import vn.motcua.organization.Units;

/** The units and successions of the organization as a gazetteer wants them. */
@Component
class Land {

    private final Country country;
    private final Successions successions;
    private final Units units;

    Land(Country country, Successions successions, Units units) {
        this.country = country;
        this.successions = successions;
        this.units = units;
    }

    long revision() {
        return successions.revision();
    }

    Gazetteer read() {
        var places = new LinkedHashMap<Integer, Place>();
        var passings = new ArrayList<Passing>();
        country.forEach(it -> keep(places, it, parentOf(it)));
        successions.forEach(it -> {
            keep(places, it);
            passings.add(new Passing(
                    it.from().id().value(), it.into().id().value(), it.share(), it.part(), it.day(), it.basis()));
        });
        return new Gazetteer(
                places.values(), passings, OtherNames.shipped(), units.home().code());
    }

    private static void keep(Map<Integer, Place> places, Succession it) {
        keep(places, it.from(), it.fromParents().isEmpty() ? parentOf(it.from()) : id(it.fromParents(), 0));
        for (int above = 0; above < it.fromParents().size(); above++) {
            keep(places, it.fromParents().get(above), id(it.fromParents(), above + 1));
        }
        keep(places, it.into(), parentOf(it.into()));
    }

    private static @Nullable Integer id(List<Unit> parents, int at) {
        return at < parents.size() ? parents.get(at).id().value() : null;
    }

    private static @Nullable Integer parentOf(Unit unit) {
        return unit.parent() == null ? null : unit.parent().value();
    }

    private static void keep(Map<Integer, Place> places, Unit unit, @Nullable Integer parent) {
        var level = level(unit.kind());
        if (level != null) {
            places.putIfAbsent(
                    unit.id().value(),
                    new Place(
                            unit.id().value(),
                            unit.code(),
                            unit.fullName(),
                            unit.kind().name(),
                            level,
                            parent));
        }
    }

    private static @Nullable Level level(UnitKind kind) {
        return switch (kind) {
            case WARD, COMMUNE, TOWNSHIP, SPECIAL_ZONE -> Level.COMMUNE;
            case DISTRICT -> Level.DISTRICT;
            case PROVINCE -> Level.PROVINCE;
            case DEPARTMENT, VERTICAL_AGENCY, CITY_CENTRE -> null;
        };
    }
}
