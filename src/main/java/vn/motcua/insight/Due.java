package vn.motcua.insight;

/** How close the promise of a dossier is. */
public enum Due {
    OVERDUE,
    TODAY,
    LATER,
    PAUSED
}
