package vn.motcua.organization;

/**
 * A ward, commune or town of before 01/7/2025 and one of the units it went into.
 *
 * @param name      with its kind: "Phường Võ Thị Sáu"
 * @param place     district it lay in, and the province where that was another one
 * @param successor where it went
 * @param whole     false when it was divided, so that the street decides
 */
public record FormerUnit(String name, String place, UnitId successor, boolean whole) {}
