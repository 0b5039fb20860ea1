package vn.motcua.catalogue;

/** In what form a paper is asked for. */
public enum ComponentKind {
    ORIGINAL,
    CERTIFIED_COPY,
    COPY,
    SHOWN_ONLY,
    REPLACED_BY_DATA,
    FORM
}
