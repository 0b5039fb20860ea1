package vn.motcua.tables;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Slice;

/** Where rows come from. */
@FunctionalInterface
public interface RowSource {

    void writeTo(TableWriter table) throws IOException;

    /**
     * The rows of a list paged by key, fetched slice after slice, each in a query of its own: no long transaction, and never more
     * than one slice in memory.
     *
     * @param slices the slice after a cursor, the first one for null
     * @param row    the cells of one item
     */
    static <T> RowSource paged(Function<@Nullable String, Slice<T>> slices, Function<T, List<Cell>> row) {
        return table -> {
            String cursor = null;
            do {
                var slice = slices.apply(cursor);
                for (var item : slice.items()) {
                    table.row(row.apply(item));
                }
                cursor = slice.next();
            } while (cursor != null);
        };
    }

    /** For what is short and already at hand. */
    static <T> RowSource of(List<T> items, Function<T, List<Cell>> row) {
        return table -> {
            for (var item : items) {
                table.row(row.apply(item));
            }
        };
    }
}
