package vn.motcua.organization.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import vn.motcua.shared.Text;

/** Finds things by what people type of their names. A few hundred: looking at each is faster than any index. */
final class NameSearch<T> {

    private static final int LONGEST_TYPED = 100;
    private static final int NO_MATCH = Integer.MAX_VALUE;

    /**
     * One thing to be found.
     *
     * @param code     matched whole; empty for none
     * @param name     the part people remember
     * @param fullName every word that may be typed, beginning as the thing is written
     */
    record Named<T>(T thing, String code, String name, String fullName) {}

    private final List<Entry<T>> entries;

    /** @param things in the order in which equally good matches are shown */
    NameSearch(List<Named<T>> things) {
        entries = things.stream().map(Entry::new).toList();
    }

    List<T> find(String typed, int limit) {
        var asked = Text.clean(typed.length() > LONGEST_TYPED ? typed.substring(0, LONGEST_TYPED) : typed);
        var code = asked.toUpperCase(Locale.ROOT);
        var accented = Asked.of(Spelling.accented(asked));
        var folded = Asked.of(Spelling.folded(asked));
        if (folded.text().isEmpty()) {
            return List.of();
        }
        return entries.stream()
                .map(entry -> new Match<>(entry.named.thing(), entry.distance(code, accented, folded)))
                .filter(match -> match.distance() < NO_MATCH)
                .sorted(Comparator.comparingInt(Match::distance))
                .limit(Math.max(0, limit))
                .map(Match::thing)
                .toList();
    }

    private record Asked(String text, List<String> words) {

        static Asked of(String text) {
            return new Asked(text, List.of(text.split(" ", -1)));
        }
    }

    private record Match<T>(T thing, int distance) {}

    private static final class Entry<T> {

        private final Named<T> named;
        private final Names accented;
        private final Names folded;

        Entry(Named<T> named) {
            this.named = named;
            this.accented = Names.of(named, Spelling::accented);
            this.folded = Names.of(named, Spelling::folded);
        }

        /** 0 for the code; then whole name, beginning, words, each with its accents before without. */
        int distance(String code, Asked accentedAsked, Asked foldedAsked) {
            if (named.code().equals(code)) {
                return 0;
            }
            int without = folded.distance(foldedAsked, 2);
            return without == NO_MATCH ? NO_MATCH : Math.min(accented.distance(accentedAsked, 1), without);
        }
    }

    private record Names(String name, String fullName) {

        static Names of(Named<?> named, UnaryOperator<String> spelling) {
            return new Names(spelling.apply(named.name()), spelling.apply(named.fullName()));
        }

        int distance(Asked asked, int least) {
            if (name.equals(asked.text()) || fullName.equals(asked.text())) {
                return least;
            }
            if (beginsAt(0, name, asked.text()) || beginsAt(0, fullName, asked.text())) {
                return least + 2;
            }
            return asked.words().stream().allMatch(this::hasWord) ? least + 4 : NO_MATCH;
        }

        private boolean hasWord(String beginning) {
            int at = 0;
            while (!beginsAt(at, fullName, beginning)) {
                at = fullName.indexOf(' ', at) + 1;
                if (at == 0) {
                    return false;
                }
            }
            return true;
        }

        /** Words may be typed by their beginning, numbers only whole: "Phường 1" is not "Phường 10". */
        private static boolean beginsAt(int at, String text, String asked) {
            int end = at + asked.length();
            return text.startsWith(asked, at)
                    && (end == text.length()
                            || text.charAt(end) == ' '
                            || !Character.isDigit(asked.charAt(asked.length() - 1)));
        }
    }
}
