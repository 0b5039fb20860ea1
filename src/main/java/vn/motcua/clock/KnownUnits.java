package vn.motcua.clock;

/** Implemented by whoever keeps the units: tells a real unit without a calendar of its own from a misspelt code. Asked on every call, so answered from memory. */
public interface KnownUnits {

    boolean knows(String unitCode);
}
