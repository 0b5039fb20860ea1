package vn.motcua.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Result;

/**
 * The days off of a year as the nation's calendar announces them: proposed by one official as a whole, in force once another has
 * confirmed them. From then on the year is published: deadlines in it are no longer provisional. Who may, and the entry in the
 * audit, are the caller's.
 */
public interface CalendarYears {

    /** What the nation's calendar notes of the year by now, to begin from; worked days stand with the days off they are for. */
    List<Day> listNoted(int year);

    /** Years with a proposal that waits for somebody else; ascending. */
    List<Integer> listWaiting();

    Optional<Proposal> findWaiting(int year);

    /**
     * Refused with CLK_131 (a text), CLK_137 (the year), CLK_139 (a day), CLK_140 (a swap), CLK_141 (none or too many days),
     * CLK_142 (another proposal waits).
     */
    Result<Proposal> propose(int year, List<Day> days, String basis, UUID officer, String officerName);

    /** What confirming would do on the calendars as they are; refused as {@link #propose}. Nothing is written. */
    Result<Effect> preview(Proposal proposal);

    /**
     * Puts the days in force, drops those of the year that are not among them, and publishes the year; all in the caller's transaction.
     *
     * @param revision of the effect that was shown
     * @return refused with CLK_138, CLK_143 (no longer waits), CLK_144 (by who proposed it), and as {@link #propose}
     */
    Result<CalendarChange> confirm(UUID proposal, long revision, UUID officer, String officerName);

    /** Takes the proposal back, by anybody in charge. Refused with CLK_143. */
    Result<Proposal> withdraw(UUID proposal, UUID officer, String officerName);

    /**
     * One day off.
     *
     * @param kind   holiday, compensatory day, or day off by swap
     * @param pair   the day off that is worked instead; null but for a swap
     * @param spoken as a clerk says it, such as "nghỉ Tết Nguyên đán"
     */
    record Day(
            LocalDate day,
            CalendarLayer.Kind kind,
            @Nullable LocalDate pair,
            String spoken) {}

    /** @param days in their order */
    record Proposal(UUID id, int year, String basis, List<Day> days, UUID by, String byName, Instant at) {

        public Proposal {
            days = List.copyOf(days);
        }
    }

    /**
     * @param change  both calendars of every unit, to show which promises move
     * @param dropped days noted until now that would have no effect any more
     */
    record Effect(CalendarProposal change, List<Day> dropped) {

        public Effect {
            dropped = List.copyOf(dropped);
        }
    }
}
