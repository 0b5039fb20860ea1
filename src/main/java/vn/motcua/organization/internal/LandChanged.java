package vn.motcua.organization.internal;

/** Units or successions were changed on this node. */
record LandChanged() {}
