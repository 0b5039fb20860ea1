package vn.motcua.clock.internal;

/** Rows of the calendars were written on this node. */
record CalendarsMoved() {}
