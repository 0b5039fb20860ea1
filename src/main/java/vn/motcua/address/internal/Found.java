package vn.motcua.address.internal;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of an address that may be a unit's name.
 *
 * @param start    first word, its title included
 * @param from     first word of the name
 * @param end      the word after it
 * @param name     number of the name
 * @param title    null where none is written
 * @param mistyped whether the title itself was only guessed
 * @param distance typing errors in the name
 */
record Found(
        int start, int from, int end, int name, @Nullable Title title, boolean mistyped, int distance) {

    boolean overlaps(Found other) {
        return start < other.end && other.start < end;
    }

    boolean liesWithin(Found other) {
        return other.from <= from && end <= other.end && other.end - other.from > end - from;
    }

    boolean covers(int word) {
        return start <= word && word < end;
    }
}
