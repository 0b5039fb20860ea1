package vn.motcua.address.internal;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.address.Stretch;

/** A rule's stretch as it is looked for in the words of an address. */
final class InnerPlace {

    private static final Set<String> STREET_WORDS = Set.of("duong", "pho", "d");
    private static final int NOT_THERE = -1;

    private final Stretch stretch;
    private final Words street;
    private final Words neighbourhood;
    private final String sheet;
    private final String number;

    private InnerPlace(Stretch stretch) {
        this.stretch = stretch;
        this.street = Words.of(stretch.street());
        this.neighbourhood = Words.of(shortened(stretch.neighbourhood()));
        int slash = stretch.parcel().indexOf('/');
        this.sheet = slash < 0 ? stretch.parcel() : stretch.parcel().substring(0, slash);
        this.number = slash < 0 ? "" : stretch.parcel().substring(slash + 1);
    }

    static InnerPlace of(Stretch stretch) {
        return new InnerPlace(stretch);
    }

    /** "Khu phố 3" is also written "KP3". */
    private static String shortened(String neighbourhood) {
        return neighbourhood.replaceFirst("(?iu)^khu phố\\s+", "kp ");
    }

    boolean fits(Words words, Reading reading) {
        return fitsStreet(words, reading) && fitsNeighbourhood(words, reading) && fitsParcel(words);
    }

    private boolean fitsStreet(Words words, Reading reading) {
        if (street.size() == 0) {
            return true;
        }
        int at = find(street, words, reading);
        if (at == NOT_THERE) {
            return false;
        }
        if (!stretch.hasNumbers()) {
            return true;
        }
        var house = houseNumber(words, at);
        return house != null && stretch.includes(house);
    }

    /** The first word of the main number: that of "12/3/4 Nguyễn Thông" is 12, since the alley begins there. */
    private static @Nullable Integer houseNumber(Words words, int streetAt) {
        int at = streetAt - 1;
        while (at >= 0 && STREET_WORDS.contains(words.at(at).folded())) {
            at--;
        }
        while (at > 0 && words.at(at).joined()) {
            at--;
        }
        if (at < 0) {
            return null;
        }
        var figures = words.at(at).folded().replaceFirst("[^0-9].*$", "");
        return figures.isEmpty() || figures.length() > 6 ? null : Integer.valueOf(figures);
    }

    /** Whole, with nothing of a longer name before or behind it, and outside the words that name the unit. */
    private static int find(Words wanted, Words words, Reading reading) {
        for (int at = 0; at + wanted.size() <= words.size(); at++) {
            if (isAt(at, wanted, words) && begins(at, words, reading) && ends(at + wanted.size(), words, reading)) {
                boolean free = true;
                for (int word = at; word < at + wanted.size(); word++) {
                    free &= !reading.covers(word);
                }
                if (free) {
                    return at;
                }
            }
        }
        return NOT_THERE;
    }

    private static boolean isAt(int at, Words wanted, Words words) {
        boolean marks = words.haveMarks();
        for (int i = 0; i < wanted.size(); i++) {
            var typed = words.at(at + i);
            boolean same = marks
                    ? typed.accented().equals(wanted.at(i).accented())
                    : typed.folded().equals(wanted.at(i).folded());
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static boolean begins(int at, Words words, Reading reading) {
        if (at == 0 || reading.covers(at - 1)) {
            return true;
        }
        var before = words.at(at - 1);
        return before.segment() != words.at(at).segment()
                || before.folded().chars().anyMatch(Character::isDigit)
                || NamesFound.INNER.contains(before.folded())
                || STREET_WORDS.contains(before.folded());
    }

    private static boolean ends(int end, Words words, Reading reading) {
        if (end == words.size() || reading.covers(end)) {
            return true;
        }
        var after = words.at(end);
        return after.segment() != words.at(end - 1).segment() || NamesFound.INNER.contains(after.folded());
    }

    private boolean fitsNeighbourhood(Words words, Reading reading) {
        return neighbourhood.size() == 0 || findNeighbourhood(words, reading);
    }

    private boolean findNeighbourhood(Words words, Reading reading) {
        if (find(neighbourhood, words, reading) != NOT_THERE) {
            return true;
        }
        var written = Words.of(stretch.neighbourhood());
        return find(written, words, reading) != NOT_THERE;
    }

    private boolean fitsParcel(Words words) {
        if (sheet.isEmpty()) {
            return true;
        }
        return sheet.equals(numberAfter(words, "to"))
                && (number.isEmpty() || number.equals(numberAfter(words, "thua")));
    }

    /** "tờ bản đồ số 12": the number after the word, with nothing but words between. */
    private static String numberAfter(Words words, String word) {
        for (int at = 0; at < words.size(); at++) {
            if (words.at(at).folded().equals(word)) {
                for (int next = at + 1; next < words.size() && next <= at + 4; next++) {
                    if (words.at(next).isNumber()) {
                        return words.at(next).folded();
                    }
                }
            }
        }
        return "";
    }
}
