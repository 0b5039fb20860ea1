package vn.motcua.search.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.motcua.search.internal.Reading.Meaning;

/** The list of words made ready for reading: what is said, what it means, and phrases of questions that say nothing. */
final class Vocabulary {

    static final Vocabulary EMPTY = new Vocabulary(List.of(), List.of());

    private final Map<String, List<Heard>> byFirst = new HashMap<>();
    private final Set<String> syllables = new HashSet<>();

    /** One pair of the list: both mean the same to who asks. */
    record Pair(String said, String meant) {}

    /**
     * A phrase of the list.
     *
     * @param exact  its syllables as written
     * @param folded the same without marks
     * @param meant  what it means, several where the list has several; empty for what says nothing
     */
    record Heard(List<String> exact, List<String> folded, List<Meaning> meant) {

        boolean isNoise() {
            return meant.isEmpty();
        }

        /** Every syllable with its marks, or typed without any. */
        boolean isSaidAt(int at, List<Syllable> typed) {
            if (at + exact.size() > typed.size()) {
                return false;
            }
            for (int i = 0; i < exact.size(); i++) {
                var syllable = typed.get(at + i);
                boolean same = syllable.isMarked()
                        ? syllable.exact().equals(exact.get(i))
                        : syllable.folded().equals(folded.get(i));
                if (!same) {
                    return false;
                }
            }
            return true;
        }
    }

    Vocabulary(Collection<Pair> pairs, Collection<String> noise) {
        var meant = new LinkedHashMap<String, Set<String>>();
        for (var pair : pairs) {
            meant.computeIfAbsent(pair.said(), _ -> new TreeSet<>()).add(pair.meant());
            syllables.addAll(Syllables.FOLDED.of(pair.meant()));
        }
        meant.forEach((said, meanings) -> keep(said, List.copyOf(meanings)));
        noise.forEach(it -> keep(it, List.of()));
    }

    private void keep(String said, List<String> meant) {
        var exact = Syllables.EXACT.of(said);
        var folded = Syllables.FOLDED.of(said);
        if (exact.isEmpty() || exact.size() != folded.size()) {
            return;
        }
        syllables.addAll(folded);
        byFirst.computeIfAbsent(folded.getFirst(), _ -> new ArrayList<>())
                .add(new Heard(
                        exact, folded, meant.stream().map(Vocabulary::meaning).toList()));
    }

    private static Meaning meaning(String words) {
        var exact = Syllables.EXACT.of(words);
        var folded = Syllables.FOLDED.of(words);
        var syllables = new ArrayList<Syllable>();
        for (int i = 0; i < Math.min(exact.size(), folded.size()); i++) {
            syllables.add(Syllable.of(exact.get(i), folded.get(i)));
        }
        return new Meaning(words, syllables);
    }

    /** Whether a phrase of the list holds it; such a syllable is no typing error. */
    boolean knows(String folded) {
        return syllables.contains(folded);
    }

    /** The longest phrases of one kind said here: one, or several where only their marks tell them apart. */
    List<Heard> heardAt(int at, List<Syllable> typed, boolean noise) {
        var longest = new ArrayList<Heard>();
        for (var heard : byFirst.getOrDefault(typed.get(at).folded(), List.of())) {
            if (heard.isNoise() == noise && heard.isSaidAt(at, typed)) {
                int best = longest.isEmpty() ? 0 : longest.getFirst().exact().size();
                if (heard.exact().size() > best) {
                    longest.clear();
                }
                if (heard.exact().size() >= best) {
                    longest.add(heard);
                }
            }
        }
        return longest;
    }
}
