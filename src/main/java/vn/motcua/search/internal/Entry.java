package vn.motcua.search.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.search.Findable;

/**
 * What is kept of a findable beside the index, to weigh and to explain a hit: its syllables as sorted numbers.
 *
 * @param head   folded syllables of its name alone, without aliases
 * @param name   of its name and aliases, both exact and folded
 * @param beside of its group and of the tail of its name, folded
 * @param around of what stands around it, folded
 */
record Entry(Findable what, int[] head, int[] name, int[] beside, int[] around) {

    /** Gives syllables their numbers. */
    static final class Numbers {
        private final Map<String, Integer> numbers = new HashMap<>();

        int[] of(Collection<String> syllables) {
            return syllables.stream()
                    .mapToInt(it -> numbers.computeIfAbsent(it, _ -> numbers.size()))
                    .sorted()
                    .distinct()
                    .toArray();
        }

        int size() {
            return numbers.size();
        }

        /** A number that nothing has for what occurs nowhere. */
        int find(String syllable) {
            return numbers.getOrDefault(syllable, -1);
        }
    }

    static Entry of(Findable what, Numbers numbers) {
        var names = new ArrayList<String>();
        var beside = new ArrayList<String>();
        for (var place : List.of(Place.NAME, Place.ALIAS)) {
            for (var text : place.of(what)) {
                names.addAll(Syllables.EXACT.of(text));
                names.addAll(Syllables.FOLDED.of(text));
            }
        }
        for (var place : List.of(Place.REST, Place.GROUP)) {
            place.of(what).forEach(it -> beside.addAll(Syllables.FOLDED.of(it)));
        }
        var around = new ArrayList<String>();
        what.around().forEach(it -> around.addAll(Syllables.FOLDED.of(it)));
        return new Entry(
                what,
                numbers.of(Syllables.FOLDED.of(Place.NAME.of(what).getFirst())),
                numbers.of(names),
                numbers.of(beside),
                numbers.of(around));
    }

    static boolean holds(int[] sorted, int number) {
        return number >= 0 && Arrays.binarySearch(sorted, number) >= 0;
    }
}
