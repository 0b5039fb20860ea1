package vn.motcua.clock;

public enum TermUnit {
    WORKING_HOUR,
    WORKING_DAY,
    CALENDAR_DAY,
    MONTH,
    SAME_DAY
}
