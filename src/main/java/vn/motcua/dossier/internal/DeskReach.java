package vn.motcua.dossier.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;

/** For which units, fields and procedures an officer sits at the reception desk, as arrays for SQL. */
@SuppressWarnings("ArrayRecordComponent")
record DeskReach(
        Integer[] units,
        @Nullable String[] fields,
        @Nullable String[] procedures) {

    static DeskReach of(Officer officer) {
        var reach = officer.rights().reach(Role.RECEPTION_OFFICER);
        return new DeskReach(
                Arrays.stream(reach.units()).boxed().toArray(Integer[]::new), reach.fields(), reach.procedures());
    }
}
