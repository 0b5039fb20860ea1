package vn.motcua.organization.internal;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.clock.KnownUnits;
import vn.motcua.organization.Units;

/** Tells the clock a real unit from a misspelt code. Units are asked late, because they are loaded after the calendars. */
@Component
class UnitsForClock implements KnownUnits {

    private final ObjectProvider<Units> units;

    UnitsForClock(ObjectProvider<Units> units) {
        this.units = units;
    }

    @Override
    public boolean knows(String unitCode) {
        return units.getObject().findByCode(unitCode).isPresent();
    }
}
