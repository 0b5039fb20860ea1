package vn.motcua.dossier.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Desk;
import vn.motcua.identity.Authorities;
import vn.motcua.identity.Grant;
import vn.motcua.identity.Officer;

/** In which capacity an act is done, as the event keeps it: forms print the words of that day, whatever changes later. */
@Component
class Capacity {

    private final Authorities authorities;

    Capacity(Authorities authorities) {
        this.authorities = authorities;
    }

    /** Null by an own position at a desk that signs nothing. */
    @Nullable
    String of(Action action, Grant held, Officer officer) {
        return held.lent() == null && !signs(action.desk()) ? null : Json.write(authorities.signing(officer, held));
    }

    private static boolean signs(Desk desk) {
        return switch (desk) {
            case RECEIVING_LEADER, DECISION, RESOLVING_LEADER -> true;
            case RECEPTION, EXAMINATION, CLERK, ADMINISTRATION, SYSTEM -> false;
        };
    }
}
