package vn.motcua.organization;

/** What a unit is. A province's own name says whether it is a tỉnh or a thành phố. */
public enum UnitKind {
    PROVINCE(""),
    WARD("Phường "),
    COMMUNE("Xã "),
    SPECIAL_ZONE("Đặc khu "),
    DEPARTMENT(""),
    VERTICAL_AGENCY(""),
    CITY_CENTRE("");

    private final String title;

    UnitKind(String title) {
        this.title = title;
    }

    /** One of the three kinds of commune-level unit. */
    public boolean isCommuneLevel() {
        return this == WARD || this == COMMUNE || this == SPECIAL_ZONE;
    }

    String entitle(String name) {
        return title + name;
    }
}
