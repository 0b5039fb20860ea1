package vn.motcua.queue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.identity.Officer;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Result;

/** How the waiting room of a centre is laid out, and who sits where. */
public interface Rooms {

    /** All lines of a unit by their letters, also those no longer in use. */
    List<Line> listLines(UnitId unit);

    /** All counters of a unit by their numbers, also those no longer in use. */
    List<Counter> listCounters(UnitId unit);

    /** The units of which at least one line can be booked. */
    List<UnitId> listBookable();

    /** The grounds of priority that count today, each with its number: an age in years or months, or 1. */
    Map<Priority, Integer> priorities();

    Optional<Counter> findSeat(Officer officer);

    /** The lines of the counter that the officer may serve there. */
    List<Line> listServed(Counter counter, Officer officer);

    /**
     * The officer sits down, and leaves the counter where they sat before.
     *
     * @return refused with QUE_104 (no such counter where they receive), QUE_125 (somebody sits there), QUE_126 (a ticket is open)
     */
    Result<Counter> sit(CounterId counter, Officer officer);

    /** Refused with QUE_120 (sits nowhere), QUE_126 (a ticket is open). */
    Result<Counter> stand(Officer officer);

    /**
     * Makes a line, or changes the one that has this letter; kept in the audit.
     *
     * @return refused with IDN_403 (not the unit's administrator), QUE_142 (letter, name or places make no sense)
     */
    Result<LineId> keep(LineDraft draft, Officer officer);

    /** Makes a counter, or changes the one of this number; kept in the audit. Refused with IDN_403, QUE_142 (no line of this unit). */
    Result<CounterId> keep(CounterDraft draft, Officer officer);

    /** A line as an administrator wants it. */
    record LineDraft(
            UnitId unit,
            String letter,
            String name,
            String nameEn,
            List<String> fields,
            int slotPlaces,
            boolean inUse) {

        public LineDraft {
            fields = List.copyOf(fields);
        }
    }

    /** A counter as an administrator wants it. */
    record CounterDraft(UnitId unit, int number, List<LineId> lines, boolean inUse) {

        public CounterDraft {
            lines = List.copyOf(lines);
        }
    }

    /** Numbers a device may still give by itself, both ends included; none when it ends before it begins. */
    record Block(LineId line, int from, int until) {}
}
