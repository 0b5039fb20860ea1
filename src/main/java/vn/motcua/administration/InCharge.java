package vn.motcua.administration;

import java.util.Arrays;
import java.util.stream.Stream;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.RefusedException;

/** What an officer is in charge of: a city administrator of everything, a unit administrator of the own unit. */
public record InCharge(Officer officer) {

    public boolean ofCity() {
        return officer.rights().hasAnywhere(Role.CITY_ADMINISTRATOR);
    }

    public boolean of(UnitId unit) {
        return ofCity() || officer.rights().has(Role.UNIT_ADMINISTRATOR, unit, null);
    }

    public boolean ofAnything() {
        return ofCity() || officer.rights().hasAnywhere(Role.UNIT_ADMINISTRATOR);
    }

    /** The units an officer administers by name of the position; a city administrator may go beyond them. */
    public Stream<UnitId> units() {
        return Arrays.stream(officer.rights().units(Role.UNIT_ADMINISTRATOR)).mapToObj(UnitId::new);
    }

    /** @throws RefusedException with {@code IDN_403_NOT_ALLOWED} */
    public static void demand(boolean inCharge) {
        if (!inCharge) {
            throw new RefusedException(IdentityRefusal.IDN_403_NOT_ALLOWED);
        }
    }
}
