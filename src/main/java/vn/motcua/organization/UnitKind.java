package vn.motcua.organization;

/**
 * What a unit is. A province's own name says whether it is a tỉnh or a thành phố, a district's whether quận, huyện, thị xã or thành
 * phố. Districts and townships are no more since 01/7/2025.
 */
public enum UnitKind {
    PROVINCE(""),
    DISTRICT(""),
    WARD("Phường "),
    COMMUNE("Xã "),
    TOWNSHIP("Thị trấn "),
    SPECIAL_ZONE("Đặc khu "),
    DEPARTMENT(""),
    VERTICAL_AGENCY(""),
    CITY_CENTRE("");

    private final String title;

    UnitKind(String title) {
        this.title = title;
    }

    /** Ward, commune, special zone, or the township of before. */
    public boolean isCommuneLevel() {
        return this == WARD || this == COMMUNE || this == TOWNSHIP || this == SPECIAL_ZONE;
    }

    String entitle(String name) {
        return title + name;
    }
}
