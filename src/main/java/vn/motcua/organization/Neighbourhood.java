package vn.motcua.organization;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A neighbourhood of a unit: no level of government, but what people say of where they live.
 *
 * @param name     without its kind: "3", "Bình Hòa"
 * @param from     first day
 * @param until    first day on which it is no more, null while it lasts
 * @param wentInto names of those it went into, empty while it lasts
 * @param demo     whether it is fictional
 */
public record Neighbourhood(
        int id,
        UnitId unit,
        NeighbourhoodKind kind,
        String name,
        LocalDate from,
        @Nullable LocalDate until,
        List<String> wentInto,
        boolean demo,
        String basis) {

    public Neighbourhood {
        wentInto = List.copyOf(wentInto);
    }
}
