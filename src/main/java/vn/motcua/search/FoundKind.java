package vn.motcua.search;

/** What a search can find, in the order in which a page shows it. */
public enum FoundKind {
    LIFE_EVENT,
    PROCEDURE,
    FORM,
    UNIT,
    HELP
}
