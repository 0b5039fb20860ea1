package vn.motcua.clock;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The working calendars. Snapshots are immutable and kept in memory; a change of the stored calendars is seen by every node within seconds. */
public interface Deadlines {

    /**
     * The calendar a unit works by: its own where it has one, else the city's, else the nation's.
     *
     * @param unitCode the unit's official code; null or one without a calendar of its own gives the city's
     */
    WorkCalendar calendarOf(@Nullable String unitCode);

    /** The same for a code that may be nonsense: empty unless the code has a calendar or {@link KnownUnits} knows the unit. */
    Optional<WorkCalendar> findCalendar(String unitCode);
}
