package vn.motcua.dossier.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.DecidedBy;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;

/** The units, fields and procedures in which an officer decides, and as which leader: parallel arrays for SQL. */
record Deciding(
        List<Integer> units, List<@Nullable String> fields, List<@Nullable String> procedures, List<String> deciders) {

    static Deciding of(Officer officer) {
        var deciding = new Deciding(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        deciding.add(officer, Role.UNIT_LEADER, DecidedBy.UNIT_LEADER);
        deciding.add(officer, Role.CENTRE_LEADER, DecidedBy.CENTRE_LEADER);
        return deciding;
    }

    private void add(Officer officer, Role role, DecidedBy as) {
        var reach = officer.rights().reach(role);
        for (int i = 0; i < reach.units().length; i++) {
            units.add(reach.units()[i]);
            fields.add(reach.fields()[i]);
            procedures.add(reach.procedures()[i]);
            deciders.add(as.name());
        }
    }
}
