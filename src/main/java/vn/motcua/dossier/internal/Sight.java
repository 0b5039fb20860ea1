package vn.motcua.dossier.internal;

import java.util.Arrays;
import vn.motcua.dossier.DossierView;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;

/**
 * Whether a dossier exists for an officer at all: one of the working roles, for its field, where it was received or where it is
 * resolved. To everybody else it is not there, whatever they ask.
 */
final class Sight {

    static final Role[] WORKING = {
        Role.RECEPTION_OFFICER, Role.EXAMINING_OFFICER, Role.CENTRE_LEADER, Role.UNIT_LEADER, Role.CLERK
    };

    private Sight() {}

    static boolean reaches(Officer officer, DossierView dossier) {
        return reaches(officer, dossier.receiving(), dossier.resolving(), dossier.field(), dossier.procedureCode());
    }

    static boolean reaches(Officer officer, UnitId receiving, UnitId resolving, String field, String procedure) {
        return Arrays.stream(WORKING)
                .anyMatch(role -> officer.rights().has(role, receiving, field, procedure)
                        || officer.rights().has(role, resolving, field, procedure));
    }
}
