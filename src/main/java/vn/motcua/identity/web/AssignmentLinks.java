package vn.motcua.identity.web;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;

/** The pages about who works and signs when, as keys of their names with their paths. */
public record AssignmentLinks(List<String> pages) {

    static AssignmentLinks of(Officer me) {
        var pages = new ArrayList<>(List.of("duty", "authority", "absences"));
        boolean leads = me.rights().hasAnywhere(Role.CITY_ADMINISTRATOR)
                || me.rights().hasAnywhere(Role.UNIT_ADMINISTRATOR)
                || me.rights().hasAnywhere(Role.UNIT_LEADER)
                || me.rights().hasAnywhere(Role.CENTRE_LEADER);
        if (leads) {
            pages.add("secondments");
            pages.add("stranded");
        }
        return new AssignmentLinks(List.copyOf(pages));
    }
}
