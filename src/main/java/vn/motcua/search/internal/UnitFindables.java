package vn.motcua.search.internal;

import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.organization.Unit;
import vn.motcua.organization.Units;
import vn.motcua.search.Findable;
import vn.motcua.search.Findables;
import vn.motcua.search.FoundKind;

/** The wards, communes and special zones that work here. */
@Component
@Order(20)
class UnitFindables implements Findables {

    private final Units units;

    UnitFindables(Units units) {
        this.units = units;
    }

    @Override
    public String stamp() {
        return String.valueOf(units.listCommunes().hashCode());
    }

    @Override
    public List<Findable> list() {
        return units.listCommunes().stream().map(UnitFindables::findable).toList();
    }

    private static Findable findable(Unit it) {
        return new Findable(
                FoundKind.UNIT,
                it.code(),
                it.fullName(),
                "",
                List.of(it.name()),
                "",
                "",
                List.of(it.office()),
                Set.of(),
                "/units/" + it.code());
    }
}
