package vn.motcua.administration.web;

import org.springframework.stereotype.Component;
import vn.motcua.administration.InCharge;
import vn.motcua.clock.CalendarLayer.Scope;
import vn.motcua.clock.CalendarRefusal;
import vn.motcua.clock.Calendars;
import vn.motcua.clock.Calendars.Layer;
import vn.motcua.identity.Officer;
import vn.motcua.organization.Unit;
import vn.motcua.organization.Units;
import vn.motcua.shared.RefusedException;

/** Whose calendar is whose: the country's and the city's are the city administrators', a unit's also its own administrator's. */
@Component
class CalendarLayers {

    private final Calendars calendars;
    private final Units units;

    CalendarLayers(Calendars calendars, Units units) {
        this.calendars = calendars;
        this.units = units;
    }

    /** The layer, when the officer may see it: a unit administrator sees the own one and those it rests on. */
    Layer get(String code, Officer me) {
        var charge = new InCharge(me);
        InCharge.demand(charge.ofAnything());
        var layer =
                calendars.find(code).orElseThrow(() -> new RefusedException(CalendarRefusal.CLK_130_NO_SUCH_CALENDAR));
        InCharge.demand(layer.scope() != Scope.UNIT || mayChange(charge, layer));
        return layer;
    }

    boolean mayChange(InCharge charge, Layer layer) {
        return charge.ofCity()
                || (layer.scope() == Scope.UNIT
                        && units.findByCode(layer.code())
                                .map(Unit::id)
                                .filter(charge::of)
                                .isPresent());
    }
}
