package vn.motcua.organization;

/** What a centre does on Saturdays. Whether Saturdays count for time limits is the calendar's business, not the desk's. */
public enum SaturdayDesk {
    CLOSED,
    RECEIVE,
    RECEIVE_AND_RETURN,
    /** Receives, returns, and a leader signs. */
    ALSO_SIGN
}
