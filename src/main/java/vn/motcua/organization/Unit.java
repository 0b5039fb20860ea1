package vn.motcua.organization;

import org.jspecify.annotations.Nullable;

/**
 * A unit as it was on one day.
 *
 * @param code   the code of that day; communes and provinces bear the national statistical code
 * @param name   without the kind for communes ("Xuân Hòa"), whole otherwise ("Thành phố Hồ Chí Minh", "Quận 3", "Sở Tư pháp")
 * @param parent null for provinces only
 */
public record Unit(
        UnitId id,
        String code,
        String name,
        UnitKind kind,
        @Nullable UnitId parent) {

    /** As people and papers write it: "Phường Xuân Hòa". */
    public String fullName() {
        return kind.entitle(name);
    }

    /** Who issues its papers: "Ủy ban nhân dân Phường Xuân Hòa", "Sở Tư pháp". */
    public String office() {
        return switch (kind) {
            case WARD, COMMUNE, TOWNSHIP, SPECIAL_ZONE, DISTRICT, PROVINCE -> "Ủy ban nhân dân " + fullName();
            case DEPARTMENT, VERTICAL_AGENCY, CITY_CENTRE -> fullName();
        };
    }
}
