package vn.motcua.organization.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import vn.motcua.organization.OrganizationRefusal;
import vn.motcua.shared.RefusedException;

/** Days as lists state them. */
final class LandDays {

    private LandDays() {}

    /**
     * @param line 0 when it stands in no line
     * @throws RefusedException ORG_126 when it is no day, before the republic (02/9/1945) or after the latest
     */
    static LocalDate read(int line, String typed, LocalDate latest) {
        try {
            var day = LocalDate.parse(typed);
            if (!day.isBefore(UnitVersion.UNTOLD) && !day.isAfter(latest)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // refused like a day out of range
        }
        throw new RefusedException(
                OrganizationRefusal.ORG_126_DAY,
                String.valueOf(line),
                typed.length() > 20 ? typed.substring(0, 20) + "…" : typed);
    }
}
