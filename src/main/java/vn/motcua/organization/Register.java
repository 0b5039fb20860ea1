package vn.motcua.organization;

/** Kinds of books an office keeps for decades. */
public enum Register {
    CIVIL_STATUS,
    CERTIFICATION,
    LAND
}
