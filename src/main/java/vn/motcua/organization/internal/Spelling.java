package vn.motcua.organization.internal;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.motcua.organization.Unit;
import vn.motcua.shared.Text;

/** How Vietnamese names are compared: with accents whatever the place of the tone mark, without accents, and in alphabetical order. */
final class Spelling {

    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");

    private Spelling() {}

    /** Lower case, punctuation as blanks, the tone after its syllable: "Hoà Bình" and "Hòa Bình" are spelt the same. */
    static String accented(String text) {
        var spelt = new StringBuilder();
        for (var syllable : words(text).split(" ", -1)) {
            var letters = Normalizer.normalize(syllable, Normalizer.Form.NFD);
            spelt.append(spelt.isEmpty() ? "" : " ")
                    .append(TONES.matcher(letters).replaceAll(""));
            TONES.matcher(letters).results().forEach(tone -> spelt.append(tone.group()));
        }
        return spelt.toString();
    }

    /** Lower case, punctuation as blanks, no accents. */
    static String folded(String text) {
        return Text.fold(words(text));
    }

    private static String words(String text) {
        return Text.clean(PUNCTUATION.matcher(text).replaceAll(" ")).toLowerCase(Locale.ROOT);
    }

    /** As a Vietnamese list goes: syllable by syllable, so "Bà Rịa" stands before "Bàn Cờ". */
    static Comparator<Unit> alphabetical() {
        var collator = Collator.getInstance(Locale.of("vi"));
        Comparator<String[]> bySyllable = (one, other) -> Arrays.compare(one, other, collator);
        return Comparator.comparing((Unit unit) -> unit.name().split(" ", -1), bySyllable)
                .thenComparing(Unit::code);
    }
}
