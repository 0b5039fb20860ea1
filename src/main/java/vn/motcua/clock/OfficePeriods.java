package vn.motcua.clock;

import java.util.Comparator;
import java.util.List;
import vn.motcua.clock.CalendarLayer.Period;

/** Opening periods of one day. */
public final class OfficePeriods {

    private OfficePeriods() {}

    /** Whether one of them begins before another has ended. */
    public static boolean overlap(List<Period> periods) {
        var sorted =
                periods.stream().sorted(Comparator.comparing(Period::opens)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).opens().isBefore(sorted.get(i - 1).closes())) {
                return true;
            }
        }
        return false;
    }
}
