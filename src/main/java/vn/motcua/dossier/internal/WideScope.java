package vn.motcua.dossier.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Rights;

/** Rights over many units, told by field and procedure: where these are the same, the units stand together. */
final class WideScope {

    /** From here on it is cheaper to pass over what other units have than to read each unit for itself. */
    private static final int MANY = 24;

    private final List<@Nullable String> fields = new ArrayList<>();
    private final List<@Nullable String> procedures = new ArrayList<>();
    private final List<String> unitLists = new ArrayList<>();

    private WideScope() {}

    static boolean isWide(Collection<Integer> units) {
        return units.size() >= MANY && units.stream().distinct().count() >= MANY;
    }

    static boolean isWide(Rights.Reach reach) {
        return isWide(Arrays.stream(reach.units()).boxed().toList());
    }

    static WideScope of(Rights.Reach reach) {
        var alike = new LinkedHashMap<List<@Nullable String>, List<Integer>>();
        for (int i = 0; i < reach.units().length; i++) {
            alike.computeIfAbsent(Arrays.asList(reach.fields()[i], reach.procedures()[i]), it -> new ArrayList<>())
                    .add(reach.units()[i]);
        }
        var wide = new WideScope();
        alike.forEach((work, units) -> {
            wide.fields.add(work.getFirst());
            wide.procedures.add(work.getLast());
            wide.unitLists.add(literal(units));
        });
        return wide;
    }

    /** As PostgreSQL reads an array of arrays' elements: arrays of unequal length cannot be passed as one. */
    static String literal(Collection<Integer> units) {
        return units.stream().distinct().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    @Nullable
    String[] fields() {
        return fields.toArray(new @Nullable String[0]);
    }

    @Nullable
    String[] procedures() {
        return procedures.toArray(new @Nullable String[0]);
    }

    String[] unitLists() {
        return unitLists.toArray(String[]::new);
    }
}
