package vn.motcua.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vietnamese text: kept in NFC, compared folded (no marks, đ as d, lower case, single spaces). Folded text is for finding, never a key. */
public final class Text {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    private Text() {}

    /** NFC, outer blanks removed, inner blanks single. */
    public static String clean(String typed) {
        return SPACES.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** "Nguyễn Thị Đẹp" becomes "nguyen thi dep". */
    public static String fold(String text) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replace('đ', 'd')
                .replace('Đ', 'D');
        return SPACES.matcher(MARKS.matcher(apart).replaceAll(""))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
