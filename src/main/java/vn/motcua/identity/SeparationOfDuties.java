package vn.motcua.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Result;

/** Who received a dossier does not decide it, unless the unit holds a decision that allows it. */
public interface SeparationOfDuties {

    /**
     * Whether the officer may decide a dossier that {@code receivedBy} admitted.
     *
     * @param receivedBy who admitted the dossier
     * @param unit       the unit that resolves it
     */
    boolean allowsDeciding(Officer officer, AccountId receivedBy, UnitId unit, LocalDate on);

    /**
     * Notes that a unit may let one officer do both, from that day on.
     *
     * @param until first day on which it may no longer, null for open end
     * @param basis the decision that allows it: its number, date and issuer
     * @return refused with IDN_113 (days reversed), IDN_116 (no basis, or noted for that day already)
     */
    Result<UnitId> allowBoth(UnitId unit, LocalDate from, @Nullable LocalDate until, String basis, AccountId by);
}
