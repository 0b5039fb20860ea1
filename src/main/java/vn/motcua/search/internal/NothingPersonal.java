package vn.motcua.search.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.motcua.shared.Text;

/**
 * Lets only texts through that cannot hold personal data (Law 91/2025/QH15): short, of letters and at most two digits in a row, without
 * addresses of any kind and without what looks like somebody's name. When in doubt a text is dropped.
 */
final class NothingPersonal {

    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 10;
    private static final int LONGEST_WORD = 12;

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}0-9 ,.?!/()'-]+");
    private static final Pattern DIGITS = Pattern.compile("[0-9](?:[ .,/-]?[0-9]){2,}");
    private static final Pattern NAMED = Pattern.compile("(?:^|\\s)\\p{Lu}\\p{Ll}*\\s+\\p{Lu}\\p{Ll}");

    /** Family names that are hardly anything else; borne by some two in three persons. */
    private static final Set<String> FAMILIES = Set.of(
            "nguyen", "tran", "pham", "huynh", "hoang", "phan", "vo", "vu", "dang", "bui", "ngo", "duong", "le",
            "truong", "dinh", "trinh");

    private NothingPersonal() {}

    /** The text in lower case and single blanks; empty when it is not kept. */
    static Optional<String> in(String typed) {
        var text = Text.clean(typed);
        var words = text.split(" ");
        boolean kept = text.length() >= 2
                && text.length() <= LONGEST
                && words.length <= MOST_WORDS
                && PLAIN.matcher(text).matches()
                && !DIGITS.matcher(text).find()
                && !NAMED.matcher(text).find()
                && Arrays.stream(words).allMatch(it -> it.length() <= LONGEST_WORD)
                && Arrays.stream(words).noneMatch(it -> isFamily(it));
        return kept ? Optional.of(text.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** "đăng ký" must pass, "Đặng" and "đặng" must not; what is typed without marks is judged by the rest of the text alone. */
    private static boolean isFamily(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        var folded = Text.fold(lower);
        return switch (folded) {
            case "dang" -> lower.equals("đặng");
            case "vo" -> lower.equals("võ");
            case "le" -> lower.equals("lê");
            case "phan" -> lower.equals("phan") && Character.isUpperCase(word.charAt(0));
            case "duong" -> lower.equals("dương");
            case "hoang" -> lower.equals("hoàng");
            case "truong" -> lower.equals("trương");
            case "dinh" -> lower.equals("đinh");
            case "vu" -> lower.equals("vũ");
            case "tran" -> lower.equals("trần") || lower.equals("tran");
            case "ngo" -> lower.equals("ngô");
            default -> FAMILIES.contains(folded);
        };
    }
}
