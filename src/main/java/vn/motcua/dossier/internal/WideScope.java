package vn.motcua.dossier.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Rights;

/** Rights over many units, told by field and procedure: where these are the same, the units stand together. */
record WideScope(List<Place> places) {

    /** From here on it is cheaper to pass over what other units have than to read each unit for itself. */
    private static final int MANY = 24;

    static boolean isWide(Collection<Integer> units) {
        return units.size() >= MANY && units.stream().distinct().count() >= MANY;
    }

    static boolean isWide(Rights.Reach reach) {
        return isWide(Arrays.stream(reach.units()).boxed().toList());
    }

    static WideScope of(Rights.Reach reach) {
        return new WideScope(Place.together(reach));
    }

    @Nullable
    String[] fields() {
        return places.stream().map(Place::field).toArray(String[]::new);
    }

    @Nullable
    String[] procedures() {
        return places.stream().map(Place::procedure).toArray(String[]::new);
    }

    /** As PostgreSQL reads an array of arrays' elements: arrays of unequal length cannot be passed as one. */
    String[] unitLists() {
        return places.stream()
                .map(it -> it.units().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")))
                .toArray(String[]::new);
    }
}
