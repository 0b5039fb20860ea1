package vn.motcua.catalogue;

/** Kinds of bodies that receive, decide or guide in a procedure, as far as a desk has to tell them apart. */
public enum Body {
    /** People's Committee of a ward, commune or special zone, its chair, its offices. */
    COMMUNE,
    /** A Public Administrative Service Centre, of whichever level. */
    CENTRE,
    PROVINCE,
    MINISTRY,
    POLICE,
    MILITARY,
    TAX,
    CUSTOMS,
    SOCIAL_INSURANCE,
    TREASURY,
    LAND_OFFICE,
    COURT,
    BANK,
    OTHER;

    /** Whether a commune's own people do it. */
    public boolean isOfTheCommune() {
        return this == COMMUNE || this == CENTRE;
    }
}
