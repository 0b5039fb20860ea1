package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.identity.Officer;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Slice;

/**
 * What another version of a procedure would mean for the dossiers in flight. They stay on the version they were received under;
 * nothing here changes one, see {@link MoveVersions}. Leaders see those of their units and fields, city administrators those of every unit, and nobody the
 * persons.
 */
public interface VersionEffects {

    /** Most that a unit's count says. */
    int CAP = 1_000;

    /**
     * How many dossiers of a unit are on another version.
     *
     * @param more whether counting stopped at the cap
     */
    record UnitCount(UnitId unit, int dossiers, boolean more) {}

    /**
     * One dossier on another version.
     *
     * @param version  number of the version it is on
     * @param promised null while nothing is promised
     * @param row      version of the row, for acting from the list
     * @param becomes  what would be promised by the new limit where that is earlier; otherwise what is promised
     * @param hindrance why this officer cannot move it now, null when nothing stands against it but the version's own days
     */
    record Touched(
            DossierId dossier,
            String code,
            UnitId resolving,
            State state,
            int version,
            @Nullable Instant promised,
            @Nullable Instant becomes,
            Effect effect,
            int row,
            @Nullable Refusal hindrance) {}

    /** What the new limit would do to a promise. None of them is later than what was promised. */
    enum Effect {
        EARLIER,
        SAME,
        /** The new limit is longer, so the promise stays. */
        STAYS_LONGER,
        /** By the new limit it would be due already, so the promise stays. */
        STAYS_PAST,
        /** Promised apart from the limit: by a signed letter, or by former books. */
        STAYS_APART,
        /** The new version is not open for the channel it came by. */
        STAYS_CHANNEL,
        /** The term has not begun. */
        NOT_BEGUN
    }

    /** Whether the officer is one to whom this is shown. */
    boolean mayLook(Officer officer);

    /** Units with at least one such dossier, ascending. */
    List<UnitCount> count(ProcedureVersion version, Officer officer);

    /**
     * Unit by unit, by key.
     *
     * @param after cursor of the slice before, null for the beginning; refused with {@code DOS_145} when it is not one of ours
     */
    Slice<Touched> list(ProcedureVersion version, Officer officer, @Nullable String after, int limit);
}
