package vn.motcua.organization.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.motcua.organization.Answering;
import vn.motcua.organization.Succession;
import vn.motcua.organization.Successions;
import vn.motcua.organization.UnitId;

/** Successions out of the remembered units. */
@Component
class RememberedSuccessions implements Successions {

    private final RememberedUnits units;

    RememberedSuccessions(RememberedUnits units) {
        this.units = units;
    }

    @Override
    public List<Succession> listInto(UnitId into) {
        return units.today().lineage().into(into);
    }

    @Override
    public List<Succession> listFrom(UnitId from) {
        return units.today().lineage().from(from);
    }

    @Override
    public List<Succession> search(String typed, int limit) {
        return units.today().formerSearch().find(typed, limit);
    }

    @Override
    public void forEach(Consumer<Succession> reader) {
        units.today().lineage().forEach(reader);
    }

    @Override
    public long revision() {
        return units.today().land().revision();
    }

    @Override
    public List<Answering> whoAnswersFor(UnitId unit, LocalDate on) {
        return units.today().lineage().whoAnswersFor(unit, on);
    }
}
