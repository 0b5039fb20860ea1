package vn.motcua.shared;

/**
 * A stable, searchable code such as {@code DOS_102_STEP_NOT_ALLOWED}; implemented by one enum per module. The code is the
 * key of the Vietnamese and English message in {@code messages/<module>*.properties}: {@code DOS_102_STEP_NOT_ALLOWED}
 * says what happened and what to do next.
 */
public interface RefusalCode {

    /** The enum constant's name. */
    String name();

    /** HTTP status that fits: 400 malformed, 403 not yours, 404 not there, 409 lost race or wrong moment, 422 breaks a rule, 429 too often. */
    int status();
}
