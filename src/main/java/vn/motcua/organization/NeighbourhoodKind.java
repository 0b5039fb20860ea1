package vn.motcua.organization;

/** What a neighbourhood is called where it lies. */
public enum NeighbourhoodKind {
    /** Khu phố, in wards. */
    QUARTER,
    /** Ấp, in communes of the south. */
    HAMLET,
    /** Thôn. */
    VILLAGE
}
