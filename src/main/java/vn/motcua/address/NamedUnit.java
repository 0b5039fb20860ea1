package vn.motcua.address;

/**
 * The unit an address names, as it was.
 *
 * @param code     its statistical code of then
 * @param name     with its kind: "Phường 4"
 * @param kind     what it was, in the words of {@link vn.motcua.organization.UnitKind}
 * @param district with its kind; empty where there is none
 * @param province with its kind; empty while not known
 */
public record NamedUnit(String code, String name, String kind, String district, String province) {}
