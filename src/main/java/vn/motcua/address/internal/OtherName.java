package vn.motcua.address.internal;

/**
 * A name that is still in use for a unit that bears, or bore, another: "HCM", "Quận 2".
 *
 * @param written as people write it, with or without its kind
 * @param level   of the unit meant
 * @param meant   its full name
 */
record OtherName(String written, Level level, String meant) {}
