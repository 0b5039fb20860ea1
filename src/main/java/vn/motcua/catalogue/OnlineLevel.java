package vn.motcua.catalogue;

/** How far a procedure goes online (Decree 224/2026): the whole way, a part for a published reason, or not at all. */
public enum OnlineLevel {
    FULL,
    PARTIAL,
    NONE
}
