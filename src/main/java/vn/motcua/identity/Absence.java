package vn.motcua.identity;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Days on which an officer is not at work, and who stands in.
 *
 * @param lastDay included
 * @param note    may be empty
 * @param ended   whether it was ended before its last day
 */
public record Absence(
        UUID id,
        AccountId account,
        Kind kind,
        LocalDate from,
        LocalDate lastDay,
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

    public boolean isOn(LocalDate day) {
        return !ended && !day.isBefore(from) && !day.isAfter(lastDay);
    }
}
