package vn.motcua.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * What became of units: which went into which, wholly or in part, on which day. Answers from memory; a change reaches every node
 * within seconds and is told there by {@link SuccessionsChanged}.
 */
public interface Successions {

    /** What this unit was formed from, wholes first. */
    List<Succession> listInto(UnitId into);

    /** What became of this unit; empty while it lasts undivided. */
    List<Succession> listFrom(UnitId from);

    /**
     * Successions into units of the home province whose former unit's name fits what was typed, compared as in
     * {@link Units#search}; a unit that was divided appears once for each successor.
     */
    List<Succession> search(String typed, int limit);

    /** Every succession known, of the whole country; for building indexes. */
    void forEach(Consumer<Succession> reader);

    /** Goes up whenever a unit or a succession changes. */
    long revision();

    /**
     * Who answers for this unit on this day. A unit that lasts answers for itself; one that has ended is followed from succession
     * to succession, one that had not begun yet back to what it was formed from; a district is answered by those its communes went
     * into. One answer is WHOLE; several are each a PART, and more than the unit's name must decide. Empty when nobody has told.
     */
    List<Answering> whoAnswersFor(UnitId unit, LocalDate on);
}
