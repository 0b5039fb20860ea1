package vn.motcua.catalogue;

/** Level of government that carries a procedure out. */
public enum Level {
    MINISTRY,
    PROVINCE,
    COMMUNE
}
