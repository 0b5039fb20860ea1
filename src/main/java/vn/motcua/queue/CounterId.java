package vn.motcua.queue;

/** A counter of a centre, for ever. */
public record CounterId(int value) {}
