package vn.motcua.address.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stretches of one address that are names of units, by level; first those written without an error, then, if asked, the others. */
final class NamesFound {

    private static final int MOST_WORDS = 6;

    private final Words words;
    private final Gazetteer gazetteer;
    final List<Found> communes = new ArrayList<>();
    final List<Found> districts = new ArrayList<>();
    final List<Found> provinces = new ArrayList<>();

    NamesFound(Words words, Gazetteer gazetteer) {
        this.words = words;
        this.gazetteer = gazetteer;
        eachStretch((from, end, typed) -> {
            int number = gazetteer.names().find(typed);
            if (number >= 0) {
                keep(from, end, number, 0, written(from));
            }
        });
    }

    /** Looks again, for names and titles with typing errors. */
    void forgive() {
        eachStretch((from, end, typed) -> {
            var title = written(from);
            var guessed = title == null ? guessed(from) : title;
            int number = gazetteer.names().find(typed);
            if (number >= 0 && title == null && guessed != null) {
                keep(from, end, number, 0, guessed);
            }
            if (!holdsTitle(from, end)) {
                gazetteer.names().findNear(typed, (near, distance) -> keep(from, end, near, distance, guessed));
            }
        });
    }

    private interface Stretch {
        void at(int from, int end, String typed);
    }

    /** No name runs over a comma. */
    private void eachStretch(Stretch stretch) {
        for (int from = 0; from < words.size(); from++) {
            int segment = words.at(from).segment();
            int length = 0;
            for (int end = from + 1; end <= words.size() && end - from <= MOST_WORDS; end++) {
                length += words.at(end - 1).folded().length();
                if (words.at(end - 1).segment() != segment || length > NameIndex.LONGEST) {
                    break;
                }
                stretch.at(from, end, words.folded(from, end));
            }
        }
    }

    /** "thành phố" is one letter from a name, and is none. */
    private boolean holdsTitle(int from, int end) {
        for (int word = from; word < end; word++) {
            var folded = words.at(word).folded();
            if (Title.written(folded) != null
                    || (word + 1 < words.size()
                            && Title.written(folded + " " + words.at(word + 1).folded()) != null)) {
                return true;
            }
        }
        return false;
    }

    private record Titled(Title title, int words, boolean mistyped) {}

    private @Nullable Titled written(int from) {
        if (from >= 2 && sameSegment(from - 2, from)) {
            var title = Title.written(
                    words.at(from - 2).folded() + " " + words.at(from - 1).folded());
            if (title != null) {
                return new Titled(title, 2, false);
            }
        }
        if (from >= 1 && sameSegment(from - 1, from)) {
            var title = Title.written(words.at(from - 1).folded());
            return title == null ? null : new Titled(title, 1, false);
        }
        return null;
    }

    private @Nullable Titled guessed(int from) {
        if (from >= 2 && sameSegment(from - 2, from)) {
            var title = Title.mistyped(
                    words.at(from - 2).folded() + " " + words.at(from - 1).folded());
            if (title != null && title.words() == 2) {
                return new Titled(title, 2, true);
            }
        }
        if (from >= 1 && sameSegment(from - 1, from)) {
            var folded = words.at(from - 1).folded();
            var title = Title.mistyped(folded);
            if (title != null) {
                return new Titled(title, 1, true);
            }
        }
        return null;
    }

    private boolean sameSegment(int one, int other) {
        return words.at(one).segment() == words.at(other).segment();
    }

    private void keep(int from, int end, int number, int distance, @Nullable Titled titled) {
        boolean figures = end - from == 1 && words.at(from).isNumber();
        if (figures && (titled == null || words.at(from).joined())) {
            return;
        }
        var found = new Found(
                titled == null ? from : from - titled.words(),
                from,
                end,
                number,
                titled == null ? null : titled.title(),
                titled != null && titled.mistyped(),
                distance);
        var title = found.title();
        if ((title == null || title.isAt(Level.COMMUNE))
                && !gazetteer.listCommunes(number).isEmpty()) {
            communes.add(found);
        }
        if ((title == null || title.isAt(Level.DISTRICT))
                && !gazetteer.listDistricts(number).isEmpty()) {
            districts.add(found);
        }
        if ((title == null || title.isAt(Level.PROVINCE)) && isProvince(number)) {
            provinces.add(found);
        }
    }

    private boolean isProvince(int number) {
        return !gazetteer.listProvinces(gazetteer.meantProvince(number)).isEmpty();
    }

    /** Whether a shorter name only is a piece of a longer one that is written without an error. */
    static boolean isOnlyAPiece(Found found, List<Found> others) {
        return others.stream().anyMatch(it -> it.distance() == 0 && found.liesWithin(it));
    }

    /** Words that say where a place lies inside its unit: what follows is no unit unless its title is written. */
    static final Set<String> INNER =
            Set.of("duong", "pho", "ap", "thon", "to", "khu", "kp", "hem", "ngo", "so", "khom", "buon", "ban", "lang");
}
