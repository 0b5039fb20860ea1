package vn.motcua.dossier.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Rights;

/** Rights over many units, told by field: where the field is the same, its units stand together. */
final class WideScope {

    /** From here on it is cheaper to pass over what other units have than to read each unit for itself. */
    private static final int MANY = 24;

    private final List<@Nullable String> fields = new ArrayList<>();
    private final List<String> unitLists = new ArrayList<>();

    private WideScope() {}

    static boolean isWide(Collection<Integer> units) {
        return units.size() >= MANY && units.stream().distinct().count() >= MANY;
    }

    static boolean isWide(Rights.Scope scope) {
        return isWide(java.util.Arrays.stream(scope.units()).boxed().toList());
    }

    static WideScope of(Rights.Scope scope) {
        Map<String, List<Integer>> byField = new LinkedHashMap<>();
        for (int i = 0; i < scope.units().length; i++) {
            var field = scope.fields()[i];
            byField.computeIfAbsent(field == null ? "" : field, it -> new ArrayList<>())
                    .add(scope.units()[i]);
        }
        var wide = new WideScope();
        byField.forEach((field, units) -> {
            wide.fields.add(field.isEmpty() ? null : field);
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

    String[] unitLists() {
        return unitLists.toArray(String[]::new);
    }
}
