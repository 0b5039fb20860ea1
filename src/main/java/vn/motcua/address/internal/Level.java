package vn.motcua.address.internal;

/** The three levels an address of before July 2025 names; the middle one is gone. */
enum Level {
    COMMUNE,
    DISTRICT,
    PROVINCE
}
