package vn.motcua.organization;

/** How much of a unit went into another. */
public enum Share {
    WHOLE,
    /** Divided: the street, or the neighbourhood, decides. */
    PART
}
