package vn.motcua.organization.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitKind;
import vn.motcua.shared.Text;

/** Finds units by what people type. A few hundred units: looking at each is faster than any index. */
final class UnitSearch {

    private static final int LONGEST_TYPED = 100;
    private static final int NO_MATCH = Integer.MAX_VALUE;

    private final List<Entry> entries;

    /** @param units in the order in which equally good matches are shown */
    UnitSearch(Stream<Unit> units) {
        entries = units.map(Entry::new)
                .sorted(Comparator.comparing(entry -> entry.unit().kind() == UnitKind.PROVINCE))
                .toList();
    }

    List<Unit> find(String typed, int limit) {
        var asked = Text.clean(typed.length() > LONGEST_TYPED ? typed.substring(0, LONGEST_TYPED) : typed);
        var accented = Spelling.accented(asked);
        var folded = Spelling.folded(asked);
        if (folded.isEmpty()) {
            return List.of();
        }
        return entries.stream()
                .map(entry -> new Match(entry.unit(), entry.distance(asked, accented, folded)))
                .filter(match -> match.distance() < NO_MATCH)
                .sorted(Comparator.comparingInt(Match::distance))
                .limit(Math.max(0, limit))
                .map(Match::unit)
                .toList();
    }

    private record Match(Unit unit, int distance) {}

    private record Entry(Unit unit, Names accented, Names folded) {

        Entry(Unit unit) {
            this(unit, Names.of(unit, Spelling::accented), Names.of(unit, Spelling::folded));
        }

        /** 0 for the code; then whole name, beginning, words, each with its accents before without. */
        int distance(String asked, String accentedAsked, String foldedAsked) {
            if (unit.code().equals(asked.toUpperCase(Locale.ROOT))) {
                return 0;
            }
            return Math.min(accented.distance(accentedAsked, 1), folded.distance(foldedAsked, 2));
        }
    }

    private record Names(String name, String fullName) {

        static Names of(Unit unit, UnaryOperator<String> spelling) {
            return new Names(spelling.apply(unit.name()), spelling.apply(unit.fullName()));
        }

        int distance(String asked, int least) {
            if (name.equals(asked) || fullName.equals(asked)) {
                return least;
            }
            if (name.startsWith(asked) || fullName.startsWith(asked)) {
                return least + 2;
            }
            return Arrays.stream(asked.split(" ")).allMatch(this::hasWord) ? least + 4 : NO_MATCH;
        }

        private boolean hasWord(String beginning) {
            return fullName.startsWith(beginning) || fullName.contains(" " + beginning);
        }
    }
}
