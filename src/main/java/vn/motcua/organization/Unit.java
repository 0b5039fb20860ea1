package vn.motcua.organization;

import java.util.Locale;
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

    /** Who issues its papers: "Ủy ban nhân dân phường Xuân Hòa", "Ủy ban nhân dân Phường 4", "Sở Tư pháp". */
    public String office() {
        return switch (kind) {
            case WARD, COMMUNE, TOWNSHIP, SPECIAL_ZONE -> "Ủy ban nhân dân " + inSentence();
            case DISTRICT, PROVINCE -> "Ủy ban nhân dân " + fullName();
            case DEPARTMENT, VERTICAL_AGENCY, CITY_CENTRE -> fullName();
        };
    }

    /** Its kind in small letters, but where a number is its name. */
    private String inSentence() {
        var full = fullName();
        return Character.isDigit(name.charAt(0))
                ? full
                : full.substring(0, 1).toLowerCase(Locale.ROOT) + full.substring(1);
    }
}
