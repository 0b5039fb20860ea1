package vn.motcua.address;

/** What would decide between the candidates of an answer. */
public enum Needs {
    /** Nothing: there is one. */
    NONE,
    /** The named unit was divided: the street, house number, neighbourhood or parcel. */
    STREET,
    /** Which unit is meant: its district or province, or its name, is missing or fits several. */
    UNIT
}
