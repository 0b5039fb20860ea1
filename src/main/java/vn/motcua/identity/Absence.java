package vn.motcua.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.DutyRoster.Half;
import vn.motcua.shared.CivilTime;

/**
 * Days, or half a day, on which an officer is not at work, and who stands in.
 *
 * @param lastDay included
 * @param half    the half of the one day; null for whole days
 * @param note    may be empty
 * @param ended   whether it was ended before its last day
 */
public record Absence(
        UUID id,
        AccountId account,
        Kind kind,
        LocalDate from,
        LocalDate lastDay,
        @Nullable Half half,
        AccountId substitute,
        String note,
        boolean ended) {

    /** Why somebody is not there. */
    public enum Kind {
        LEAVE,
        SICK,
        TRAVEL,
        TRAINING,
        SECONDMENT
    }

    public boolean isAt(Instant moment) {
        var day = CivilTime.day(moment);
        return !ended && !day.isBefore(from) && !day.isAfter(lastDay) && (half == null || half == Half.at(moment));
    }

    /** Whether its time has passed, ended early or not. */
    public boolean isOver(Instant moment) {
        var day = CivilTime.day(moment);
        return lastDay.isBefore(day)
                || (lastDay.equals(day) && half == Half.MORNING && Half.at(moment) == Half.AFTERNOON);
    }
}
