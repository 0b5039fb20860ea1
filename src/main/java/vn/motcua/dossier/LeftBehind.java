package vn.motcua.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Officer;
import vn.motcua.organization.UnitId;

/** Work whose usual hands are away: absence strands nothing, but somebody must know. */
public interface LeftBehind {

    /** Open work of the unit that nobody present can go on with in the usual way. For the unit's leaders and administrators. */
    List<Group> list(UnitId unit, Officer reader);

    /** The units whose work this officer watches over; ascending. */
    List<UnitId> listUnits(Officer reader);

    /**
     * Dossiers of one procedure in one state.
     *
     * @param holder  who holds them; null while they lie at a desk
     * @param desk    whose step it is, as officers read it
     * @param oldest  the one to begin with
     * @param leaders whether the unit's leader finds them in the own list meanwhile and can give them to somebody; false when
     *     nobody at all has them
     */
    record Group(
            State state,
            String procedureName,
            @Nullable AccountId holder,
            String desk,
            long count,
            DossierId oldest,
            String oldestCode,
            boolean leaders) {}
}
