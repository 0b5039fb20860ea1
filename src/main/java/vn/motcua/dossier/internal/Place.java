package vn.motcua.dossier.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Rights;

/**
 * Where somebody works on one kind of dossiers: one unit, or for whoever works for many all units that are alike.
 *
 * @param field     null for every field
 * @param procedure null for every procedure
 */
record Place(
        List<Integer> units,
        @Nullable String field,
        @Nullable String procedure) {

    static List<Place> eachUnit(Rights.Reach reach) {
        return IntStream.range(0, reach.units().length)
                .mapToObj(i -> new Place(List.of(reach.units()[i]), reach.fields()[i], reach.procedures()[i]))
                .toList();
    }

    /** Units with the same field and procedure in one place. */
    static List<Place> together(Rights.Reach reach) {
        var alike = new LinkedHashMap<List<@Nullable String>, List<Integer>>();
        for (int i = 0; i < reach.units().length; i++) {
            alike.computeIfAbsent(Arrays.asList(reach.fields()[i], reach.procedures()[i]), _ -> new ArrayList<>())
                    .add(reach.units()[i]);
        }
        return alike.entrySet().stream()
                .map(it -> new Place(
                        it.getValue().stream().distinct().toList(),
                        it.getKey().getFirst(),
                        it.getKey().getLast()))
                .toList();
    }
}
