package vn.motcua.catalogue.internal;

/** A unit's override was put or ended in this transaction. */
record OverridesChanged() {}
