package vn.motcua.dossier.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of a form as they came, so that a refused form can be shown again exactly as it was typed. */
record Typed(Map<String, String[]> fields) {

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** Empty for a field that is not there. */
    String text(String name) {
        return text(name, "");
    }

    String text(String name, String otherwise) {
        var values = fields.get(name);
        return values == null || values.length == 0 ? otherwise : values[0];
    }

    Set<String> all(String name) {
        var values = fields.get(name);
        return values == null ? Set.of() : Arrays.stream(values).collect(Collectors.toUnmodifiableSet());
    }

    /** A hidden count; nonsense counts as the least. */
    int count(String name, int least, int most) {
        return Math.clamp(integer(text(name)).orElse(least), least, most);
    }

    static Optional<Integer> integer(String typed) {
        try {
            return Optional.of(Integer.parseInt(typed.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static <E extends Enum<E>> @Nullable E constant(Class<E> type, String typed) {
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> it.name().equals(typed.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }
}
