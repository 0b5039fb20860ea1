package vn.motcua.administration.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.administration.InCharge;
import vn.motcua.identity.Officer;
import vn.motcua.organization.Unit;
import vn.motcua.organization.Units;

/** Where an administrator begins: what this administrator keeps in force. */
@Controller
class AdministrationPages {

    private final Units units;

    AdministrationPages(Units units) {
        this.units = units;
    }

    @GetMapping("/administration")
    String start(Officer me, Model model) {
        var charge = new InCharge(me);
        InCharge.demand(charge.ofAnything());
        model.addAttribute("doors", doors(charge));
        return "administration/start";
    }

    private List<Door> doors(InCharge charge) {
        var doors = new ArrayList<Door>();
        doors.add(new Door("calendars", "/administration/calendars", ""));
        charge.units().map(units::get).forEach(it -> {
            doors.add(centre(it));
            if (it.kind().isCommuneLevel()) {
                doors.add(new Door("neighbourhoods", "/administration/neighbourhoods/" + it.code(), it.fullName()));
            }
        });
        if (charge.ofCity()) {
            doors.add(new Door("codes", "/administration/codes", ""));
            doors.add(new Door("units", "/administration/units", ""));
            doors.add(new Door("service-units", "/administration/service-units", ""));
            doors.add(new Door("processes", "/catalogue/processes", ""));
            doors.add(new Door("fields", "/catalogue/fields", ""));
            doors.add(new Door("review", "/catalogue/review", ""));
            doors.add(new Door("words", "/search/words", ""));
        }
        doors.add(new Door("overrides", "/catalogue/overrides", ""));
        doors.add(new Door("notices", "/administration/notices", ""));
        return doors;
    }

    private static Door centre(Unit unit) {
        return new Door("centre", "/administration/centres/" + unit.code(), unit.fullName());
    }
}
