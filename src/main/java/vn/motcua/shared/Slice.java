package vn.motcua.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of a list paged by key.
 *
 * @param items what is shown
 * @param next  opaque cursor of the following stretch, null at the end
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    /** Cuts a list fetched with {@code limit + 1} rows; the cursor is made of the last row kept. */
    public static <T> Slice<T> of(List<T> fetched, int limit, Function<T, String> cursor) {
        if (fetched.size() <= limit) {
            return new Slice<>(List.copyOf(fetched), null);
        }
        return new Slice<>(List.copyOf(fetched.subList(0, limit)), cursor.apply(fetched.get(limit - 1)));
    }

    public <R> Slice<R> map(Function<T, R> change) {
        return new Slice<>(items.stream().map(change).toList(), next);
    }
}
