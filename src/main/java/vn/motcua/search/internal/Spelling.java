package vn.motcua.search.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The syllables that occur, with how many names hold them, and the nearest to one that does not. */
final class Spelling {

    private static final int SHORTEST = 3;

    private final Map<String, Integer> folded;
    private final Set<String> exact;
    private final Map<Integer, List<String>> byLength = new HashMap<>();

    Spelling(Map<String, Integer> folded, Set<String> exact) {
        this.folded = folded;
        this.exact = exact;
        folded.keySet().forEach(it -> byLength.computeIfAbsent(it.length(), _ -> new ArrayList<>())
                .add(it));
    }

    boolean knows(String syllable) {
        return folded.containsKey(syllable);
    }

    boolean knowsExactly(String syllable) {
        return exact.contains(syllable);
    }

    /** One wrong, missing, additional letter, or two exchanged; of several the one that occurs most. */
    Optional<String> nearest(String typed) {
        if (typed.length() < SHORTEST || typed.chars().anyMatch(Character::isDigit)) {
            return Optional.empty();
        }
        String best = null;
        double most = 0;
        for (int length = typed.length() - 1; length <= typed.length() + 1; length++) {
            for (var known : byLength.getOrDefault(length, List.of())) {
                if (isNear(typed, known)) {
                    // letters in the wrong order are the commonest error, a wrong first letter the rarest
                    double weight = Math.log(2 + folded.getOrDefault(known, 0))
                            * (isExchanged(typed, known) ? 3 : 1)
                            * (typed.charAt(0) == known.charAt(0) ? 2 : 1);
                    if (weight > most) {
                        most = weight;
                        best = known;
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Two known syllables written as one. */
    Optional<List<String>> apart(String typed) {
        for (int i = 2; i <= typed.length() - 2; i++) {
            var left = typed.substring(0, i);
            var right = typed.substring(i);
            if (knows(left) && knows(right)) {
                return Optional.of(List.of(left, right));
            }
        }
        return Optional.empty();
    }

    private static boolean isExchanged(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        int at = 0;
        while (at < one.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
    }

    private static boolean isNear(String one, String other) {
        int common = 0;
        int shorter = Math.min(one.length(), other.length());
        while (common < shorter && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        int tail = 0;
        while (tail < shorter - common
                && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        int left = one.length() - common - tail;
        int right = other.length() - common - tail;
        return left <= 1 && right <= 1 || left == 2 && right == 2 && isExchanged(one, other);
    }
}
