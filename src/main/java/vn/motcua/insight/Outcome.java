package vn.motcua.insight;

/**
 * How a dossier left a period, or stands at its end. The first three are "solved": national state 9, measured against the promise;
 * waiting for papers (5) and for an obligation (6) is a pause; what was stopped (8) has ended without a result.
 */
public enum Outcome {
    EARLY,
    ON_TIME,
    LATE,
    RUNNING,
    OVERDUE,
    PAUSED,
    STOPPED
}
