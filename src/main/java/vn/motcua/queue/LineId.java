package vn.motcua.queue;

/** A line of a centre, for ever. */
public record LineId(int value) {}
