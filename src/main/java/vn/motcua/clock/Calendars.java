package vn.motcua.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Result;

/**
 * The calendars as officials keep them. Who may change which, and the entry in the audit, are the caller's.
 * A change reaches every node within seconds.
 */
public interface Calendars {

    /** The nation's, then cities', then units' by name. */
    List<Layer> list();

    Optional<Layer> find(String code);

    /** Whether the unit works by that layer: its own, or one that its calendar rests on. */
    boolean reaches(String layer, String unitCode);

    /** What the layer itself and those below it say of the days of a year; of each day the uppermost word, by day. */
    List<NotedDay> listDays(String code, int year);

    /** The layer's calendar as it is counted by. */
    Optional<WorkCalendar> findCalendar(String code);

    /** Gives a unit a calendar of its own, empty and so without effect. Nothing happens when it has one. */
    Layer open(String unitCode, String unitName);

    /** Refused with CLK_130 to CLK_137. Nothing is written. */
    Result<CalendarProposal> propose(DayChange change);

    /** Refused with CLK_131, CLK_134, CLK_135, CLK_137. Nothing is written. */
    Result<CalendarProposal> propose(HoursChange change);

    /**
     * Makes the change in the caller's transaction.
     *
     * @param revision of the proposal that was shown; refused with CLK_138 when the calendars have changed since
     */
    Result<CalendarChange> make(DayChange change, long revision, UUID officer, String officerName);

    /** The same for hours. */
    Result<CalendarChange> make(HoursChange change, long revision, UUID officer, String officerName);

    /** The newest changes of a calendar, at most so many. */
    List<CalendarChange> listChanges(String code, int limit);

    Optional<CalendarChange> findChange(long number);

    /** Changes after that number which every node has taken over by now, in their order; at most a hundred. */
    List<CalendarChange> listSettled(long after);

    /** One layer. */
    record Layer(
            String code,
            CalendarLayer.Scope scope,
            String name,
            @Nullable String parent) {}

    /**
     * A day unlike its weekday, as one layer notes it.
     *
     * @param layer     code of the layer that says so
     * @param pair      other half of a swap
     * @param basis     the text it rests on
     * @param withdrawn listed, and without effect
     */
    record NotedDay(
            String layer, CalendarLayer.Day day, @Nullable LocalDate pair, String basis, boolean withdrawn) {

        public boolean hasEffect() {
            return day.standing() != CalendarLayer.Standing.PROPOSAL;
        }
    }
}
