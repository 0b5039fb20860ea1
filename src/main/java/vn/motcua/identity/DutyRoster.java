package vn.motcua.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Result;

/**
 * Who is on duty in a unit by day and half day, Saturdays included, and who signs meanwhile. A plan: it lends no right, and only
 * somebody who may sign on that day can be entered as signing.
 */
public interface DutyRoster {

    /** Of one civil day; the afternoon begins at noon. */
    enum Half {
        MORNING,
        AFTERNOON;

        public static Half at(Instant moment) {
            return CivilTime.at(moment).getHour() < 12 ? MORNING : AFTERNOON;
        }
    }

    record Shift(LocalDate day, Half half, AccountId officer, boolean signs) {}

    /**
     * Puts somebody on duty, or changes whether they sign. For the unit's leaders and administrators.
     *
     * @return refused with IDN_230 to IDN_234
     */
    Result<Shift> assign(UnitId unit, Shift shift, Officer by);

    /** Takes somebody off. Nothing happens when they are not on it. Refused with IDN_232, IDN_233. */
    Result<Shift> remove(UnitId unit, Shift shift, Officer by);

    /** The week's shifts, by day and half; those who sign first. */
    List<Shift> list(UnitId unit, LocalDate monday);

    /** The units whose roster this officer may read; ascending. */
    List<UnitId> listUnits(Officer reader);

    /** Whether this officer may change the unit's roster. */
    boolean mayPlan(UnitId unit, Officer officer);
}
