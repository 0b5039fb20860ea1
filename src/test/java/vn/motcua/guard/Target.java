package vn.motcua.guard;

import java.util.UUID;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.State;
import vn.motcua.identity.IdentityScenario.Person;

/**
 * What somebody knocks at: things of one unit.
 *
 * @param lives makes further dossiers of the unit
 * @param notice a guidance notice
 * @param file  a file of the dossier
 * @param colleague somebody of the unit who knocks nowhere
 */
record Target(String unitCode, DossierId dossier, String code, UUID notice, UUID file, Person colleague, Lives lives) {

    /** The same with a dossier that nobody has touched since its reception. */
    Target renewed() {
        var fresh = lives.at(State.RECEIVED);
        return new Target(unitCode, fresh.dossier(), fresh.code(), notice, file, colleague, lives);
    }
}
