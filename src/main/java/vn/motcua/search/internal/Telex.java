package vn.motcua.search.internal;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What stands there when the input method was off: "ddawng kys" and "d9a8ng ky1" for "đăng ký". */
final class Telex {

    private static final String TONE_KEYS = "sfrxj";
    private static final String TONE_DIGITS = "12345";
    private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";
    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String MARKED = "ăâêôơư";

    private Telex() {}

    /** The syllables that these keys may stand for, the likelier first; empty when they stand for nothing but themselves. */
    static Set<String> readings(String keys) {
        var readings = new LinkedHashSet<String>();
        if (keys.length() < 2 || keys.length() > 10 || !keys.chars().allMatch(it -> it < 128)) {
            return readings;
        }
        boolean digits = keys.chars().anyMatch(Character::isDigit);
        if (digits && keys.chars().noneMatch(Character::isLetter)) {
            return readings;
        }
        (digits ? vni(keys) : telex(keys)).filter(it -> !it.equals(keys)).ifPresent(readings::add);
        return readings;
    }

    private static Optional<String> telex(String keys) {
        char tone = 0;
        var letters = new StringBuilder(keys);
        for (int i = keys.length() - 1; i > 0 && keys.length() - i <= 3; i--) {
            int at = TONE_KEYS.indexOf(keys.charAt(i));
            if (at >= 0 && hasVowel(keys.substring(0, i))) {
                tone = TONES.charAt(at);
                letters.deleteCharAt(i);
                break;
            }
        }
        var shaped = letters.toString()
                .replace("dd", "đ")
                .replace("aa", "â")
                .replace("ee", "ê")
                .replace("oo", "ô")
                .replace("uow", "ươ")
                .replace("uwow", "ươ")
                .replace("ưow", "ươ")
                .replace("aw", "ă")
                .replace("ow", "ơ")
                .replace("uw", "ư");
        return toned(late(shaped), tone);
    }

    /** The hook or the stroke typed at the end of the syllable: "duongw", "nuocws", "dungd". */
    private static String late(String shaped) {
        if (shaped.endsWith("w")) {
            var rest = shaped.substring(0, shaped.length() - 1);
            if (rest.contains("uo")) {
                return rest.replace("uo", "ươ");
            }
            return rest.contains("u")
                    ? rest.replace('u', 'ư')
                    : rest.replace('o', 'ơ').replace('a', 'ă');
        }
        return shaped.replace('w', 'ư');
    }

    private static Optional<String> vni(String keys) {
        char tone = 0;
        var letters = new StringBuilder();
        for (char key : keys.toCharArray()) {
            int at = TONE_DIGITS.indexOf(key);
            if (at >= 0) {
                tone = TONES.charAt(at);
            } else if (Character.isDigit(key)) {
                if (!mark(letters, key)) {
                    return Optional.empty();
                }
            } else {
                letters.append(key);
            }
        }
        return toned(letters.toString(), tone);
    }

    private static boolean mark(StringBuilder letters, char digit) {
        var from =
                switch (digit) {
                    case '6' -> "aeo";
                    case '7' -> "uo";
                    case '8' -> "a";
                    case '9' -> "d";
                    default -> "";
                };
        var to =
                switch (digit) {
                    case '6' -> "âêô";
                    case '7' -> "ươ";
                    case '8' -> "ă";
                    default -> "đ";
                };
        for (int i = letters.length() - 1; i >= 0; i--) {
            int at = from.indexOf(letters.charAt(i));
            if (at >= 0) {
                letters.setCharAt(i, to.charAt(at));
                if (digit == '7' && i > 0 && letters.charAt(i) == 'ơ' && letters.charAt(i - 1) == 'u') {
                    letters.setCharAt(i - 1, 'ư');
                }
                return true;
            }
        }
        return false;
    }

    private static boolean hasVowel(String letters) {
        return letters.chars().anyMatch(it -> VOWELS.indexOf(it) >= 0);
    }

    private static Optional<String> toned(String letters, char tone) {
        if (!hasVowel(letters)) {
            return Optional.empty();
        }
        if (tone == 0) {
            return Optional.of(letters);
        }
        int at = toneAt(letters);
        var whole = letters.substring(0, at + 1) + tone + letters.substring(at + 1);
        return Optional.of(ToneMarks.usual(Normalizer.normalize(whole, Normalizer.Form.NFC)));
    }

    /** The last vowel with a mark of its own; else the last before a final consonant, the last but one where the syllable is open. */
    private static int toneAt(String letters) {
        for (int i = letters.length() - 1; i >= 0; i--) {
            if (MARKED.indexOf(letters.charAt(i)) >= 0) {
                return i;
            }
        }
        int first = 0;
        while (VOWELS.indexOf(letters.charAt(first)) < 0) {
            first++;
        }
        boolean glide = first > 0
                && first + 1 < letters.length()
                && VOWELS.indexOf(letters.charAt(first + 1)) >= 0
                && (letters.startsWith("qu") || letters.startsWith("gi"));
        first += glide ? 1 : 0;
        int last = first;
        while (last + 1 < letters.length() && VOWELS.indexOf(letters.charAt(last + 1)) >= 0) {
            last++;
        }
        boolean closed = last + 1 < letters.length();
        return closed || last == first ? last : last - 1;
    }
}
