package vn.motcua.dossier.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** During a rolling restart a node reads what a newer release has written beside it. */
final class Newer {

    private Newer() {}

    /** The constant of that name; null for none, and for one that only a newer release knows. */
    static <E extends Enum<E>> @Nullable E known(Class<E> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
