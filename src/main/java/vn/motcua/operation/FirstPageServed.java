package vn.motcua.operation;

/** Published once in each start, when the first request has been answered: what may wait for that begins now. */
public record FirstPageServed() {}
