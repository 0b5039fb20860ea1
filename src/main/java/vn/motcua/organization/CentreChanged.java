package vn.motcua.organization;

/** A centre's particulars are no longer what they were. */
public record CentreChanged(UnitId unit) {}
