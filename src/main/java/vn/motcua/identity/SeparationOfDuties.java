package vn.motcua.identity;

import java.time.LocalDate;
import vn.motcua.organization.UnitId;

/** Who received a dossier does not decide it, unless the unit holds a decision that allows it. */
public interface SeparationOfDuties {

    /**
     * @param receivedBy who admitted the dossier
     * @param unit       the unit that resolves it
     */
    boolean allowsDeciding(Officer officer, AccountId receivedBy, UnitId unit, LocalDate on);
}
