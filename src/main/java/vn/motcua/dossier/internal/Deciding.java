package vn.motcua.dossier.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.DecidedBy;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;

/** The units and fields in which an officer decides, and as which leader: parallel arrays for SQL. */
record Deciding(List<Integer> units, List<@Nullable String> fields, List<String> deciders) {

    static Deciding of(Officer officer) {
        var deciding = new Deciding(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        deciding.add(officer, Role.UNIT_LEADER, DecidedBy.UNIT_LEADER);
        deciding.add(officer, Role.CENTRE_LEADER, DecidedBy.CENTRE_LEADER);
        return deciding;
    }

    private void add(Officer officer, Role role, DecidedBy as) {
        var scope = officer.rights().scope(role);
        for (int i = 0; i < scope.units().length; i++) {
            units.add(scope.units()[i]);
            fields.add(scope.fields()[i]);
            deciders.add(as.name());
        }
    }
}
