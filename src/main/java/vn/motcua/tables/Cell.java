package vn.motcua.tables;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one cell holds, by its kind: a day stays a day that can be sorted, a code stays text and keeps its zeros.
 * Money is {@link Whole}, in đồng.
 */
public sealed interface Cell {

    record Words(String text) implements Cell {}

    record Whole(long value) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    /** Written as the clock face of Vietnam, to the minute. */
    record Moment(Instant at) implements Cell {}

    record Empty() implements Cell {}

    static Cell text(@Nullable String text) {
        return text == null || text.isEmpty() ? new Empty() : new Words(text);
    }

    static Cell number(long value) {
        return new Whole(value);
    }

    static Cell day(@Nullable LocalDate day) {
        return day == null ? new Empty() : new Day(day);
    }

    static Cell moment(@Nullable Instant at) {
        return at == null ? new Empty() : new Moment(at);
    }
}
