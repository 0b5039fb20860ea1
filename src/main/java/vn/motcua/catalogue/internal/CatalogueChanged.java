package vn.motcua.catalogue.internal;

/** A version or a confirmation was added in this transaction; the search follows once it is committed. */
record CatalogueChanged() {}
