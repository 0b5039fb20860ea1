package vn.motcua.clock.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.clock.CalendarProposal;
import vn.motcua.clock.WorkCalendar;

/** The calendars as they are and as they would be. */
record Proposed(
        String calendar,
        LocalDate first,
        @Nullable LocalDate last,
        String reason,
        boolean countsDifferently,
        Snapshot before,
        Snapshot changed)
        implements CalendarProposal {

    @Override
    public long revision() {
        return before.revision();
    }

    @Override
    public boolean reaches(String unitCode) {
        return changed.restsOn(changed.of(unitCode).code(), calendar);
    }

    @Override
    public WorkCalendar after(String unitCode) {
        return changed.of(unitCode);
    }
}
