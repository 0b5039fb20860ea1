package vn.motcua.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A change of a calendar before it is made: both calendars of every unit, so that its effect can be shown first. */
public interface CalendarProposal {

    /** Revision of the calendars it was computed on; handed back when the change is made. */
    long revision();

    String calendar();

    /** First day that counts differently. */
    LocalDate first();

    /** Last one; null when the change lasts. */
    @Nullable
    LocalDate last();

    /** As it is said to people. */
    String reason();

    /** Whether the unit works by the changed calendar. */
    boolean reaches(String unitCode);

    /** False when no day counts differently, such as when a day in effect is confirmed. */
    boolean countsDifferently();

    WorkCalendar after(String unitCode);
}
