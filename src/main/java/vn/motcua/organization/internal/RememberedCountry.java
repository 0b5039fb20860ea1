package vn.motcua.organization.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.motcua.organization.Country;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.UnitKind;

/** The country out of the remembered units. */
@Component
class RememberedCountry implements Country {

    private final RememberedUnits units;

    RememberedCountry(RememberedUnits units) {
        this.units = units;
    }

    @Override
    public Optional<Unit> findByCode(String code) {
        var today = units.today();
        return today.land().findByCode(code, today.day());
    }

    @Override
    public Optional<Unit> findByCode(String code, LocalDate on) {
        return units.today().land().findByCode(code, on);
    }

    @Override
    public void forEach(Consumer<Unit> reader) {
        var today = units.today();
        today.land()
                .inForce(today.day())
                .filter(it -> it.kind() == UnitKind.PROVINCE || it.kind().isCommuneLevel())
                .forEach(reader);
    }

    @Override
    public List<Unit> listCommunes(UnitId province) {
        return units.today().communesOf(province);
    }

    @Override
    public List<Unit> listParents(UnitId unit, LocalDate on) {
        var land = units.today().land();
        return land.findNearest(unit, on).map(it -> land.parents(it, on)).orElse(List.of());
    }
}
