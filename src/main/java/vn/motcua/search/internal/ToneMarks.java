package vn.motcua.search.internal;

import java.util.Map;

/** Spellings of one syllable that are all taught: the tone on either vowel (hoà, hòa) and i for y alone after h, k, l, m, s, t. */
final class ToneMarks {

    private static final Map<String, String> OPEN = Map.ofEntries(
            Map.entry("oà", "òa"),
            Map.entry("oá", "óa"),
            Map.entry("oả", "ỏa"),
            Map.entry("oã", "õa"),
            Map.entry("oạ", "ọa"),
            Map.entry("oè", "òe"),
            Map.entry("oé", "óe"),
            Map.entry("oẻ", "ỏe"),
            Map.entry("oẽ", "õe"),
            Map.entry("oẹ", "ọe"),
            Map.entry("uỳ", "ùy"),
            Map.entry("uý", "úy"),
            Map.entry("uỷ", "ủy"),
            Map.entry("uỹ", "ũy"),
            Map.entry("uỵ", "ụy"));

    private static final String I = "iìíỉĩị";
    private static final String Y = "yỳýỷỹỵ";

    private ToneMarks() {}

    /** One spelling for all of them; anything else as it is. */
    static String usual(String syllable) {
        int length = syllable.length();
        if (length < 2 || length > 6) {
            return syllable;
        }
        var open = OPEN.get(syllable.substring(length - 2));
        if (open != null && !(syllable.startsWith("q") && open.endsWith("y"))) {
            return syllable.substring(0, length - 2) + open;
        }
        int i = I.indexOf(syllable.charAt(1));
        return length == 2 && i >= 0 && "hklmst".indexOf(syllable.charAt(0)) >= 0
                ? syllable.substring(0, 1) + Y.charAt(i)
                : syllable;
    }
}
