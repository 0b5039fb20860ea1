package vn.motcua.identity.internal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Rights;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.RefusedException;

/**
 * Whose accounts an administrator administers: a city administrator everybody's, a unit administrator those of the own unit.
 *
 * @param units empty for a city administrator
 */
@SuppressWarnings("ArrayRecordComponent")
record Reach(boolean everywhere, int[] units) {

    /** Rights over the whole city: never given, nor touched, by a unit's administrator. */
    static final Set<Role> CITY_WIDE = EnumSet.of(Role.CITY_ADMINISTRATOR, Role.AUDITOR);

    /** @throws RefusedException with IDN_403 for somebody who administers nothing */
    static Reach of(Officer me) {
        var reach = of(me.rights());
        if (!reach.everywhere && reach.units.length == 0) {
            throw new RefusedException(IdentityRefusal.IDN_403_NOT_ALLOWED);
        }
        return reach;
    }

    static Reach of(Rights rights) {
        return rights.hasAnywhere(Role.CITY_ADMINISTRATOR)
                ? new Reach(true, new int[0])
                : new Reach(false, rights.units(Role.UNIT_ADMINISTRATOR));
    }

    boolean covers(UnitId unit) {
        return everywhere || Arrays.binarySearch(units, unit.value()) >= 0;
    }

    /** Whether the role may be given or taken in the unit. */
    boolean covers(UnitId unit, Role role) {
        return covers(unit) && (everywhere || !CITY_WIDE.contains(role));
    }
}
