package vn.motcua.dossier.internal;

import java.util.UUID;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.shared.RefusedException;

/** Ids that came in from outside. */
final class Ids {

    private Ids() {}

    /** @throws RefusedException with {@code DOS_145_CURSOR} when it is not an id */
    static UUID parse(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(DossierRefusal.DOS_145_CURSOR);
        }
    }
}
