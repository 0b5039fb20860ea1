package vn.motcua.search.internal;

/** The list of words was changed in this transaction; the search follows once it is committed. */
record WordsChanged() {}
