package vn.motcua.catalogue;

/** Whose signature ends the procedure: the chair of the People's Committee (or deputy), or the director of the centre. */
public enum DecidedBy {
    UNIT_LEADER,
    CENTRE_LEADER
}
