package vn.motcua.organization;

/** A unit for ever, whatever it is called and whichever code it bears. */
public record UnitId(int value) {}
