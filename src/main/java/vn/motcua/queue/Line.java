package vn.motcua.queue;

import java.util.List;
import vn.motcua.organization.UnitId;

/**
 * A line in which people wait.
 *
 * @param letter     heads the numbers: "A"
 * @param fields     codes of the fields of procedures it is for, empty for every field
 * @param slotPlaces how many may book one slot, 0 where nobody may book
 * @param inUse      false once the centre no longer opens it
 */
public record Line(
        LineId id,
        UnitId unit,
        String letter,
        String name,
        String nameEn,
        List<String> fields,
        int slotPlaces,
        boolean inUse) {

    public Line {
        fields = List.copyOf(fields);
    }

    /** Its name in the language of the page; Vietnamese where there is no other. */
    public String nameIn(boolean vietnamese) {
        return vietnamese || nameEn.isEmpty() ? name : nameEn;
    }
}
