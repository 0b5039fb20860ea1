package vn.motcua.organization.internal;

/** A notice was written or taken down on this node. */
record NoticesChanged() {}
