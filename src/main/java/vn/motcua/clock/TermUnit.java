package vn.motcua.clock;

/** What a term is counted in. */
public enum TermUnit {
    /** Office minutes from the minute of reception. */
    WORKING_HOUR,
    /** Working days; the day of reception is not counted. */
    WORKING_DAY,
    /** Days of the calendar; the day of reception is not counted, a last day off moves to the next working day. */
    CALENDAR_DAY,
    /** The same day number some months later, else the last day of that month; a last day off moves on. */
    MONTH,
    /** The day of reception itself, or the next working day when received later than the cut-off. */
    SAME_DAY
}
