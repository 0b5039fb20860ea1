package vn.motcua.catalogue.national;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.FeeRule;
import vn.motcua.shared.Text;

/**
 * The cell of the fee, read beside the words that follow it.
 *
 * @param grounds why nobody should rely on it yet
 */
record FeeCell(ListedFee fee, Set<ReviewGround> grounds) {

    private static final String FREE = "Miễn phí";
    private static final Pattern AMOUNT = Pattern.compile("(\\d+|\\d{1,3}(?:,\\d{3})+) ?(?:VNĐ|Việt Nam Đồng)");
    private static final long LEAST = 1_000;
    private static final long MOST = 1_000_000_000_000L;

    /** Amounts in words: 25.000 đồng, 25.000đ, 10 triệu đồng, 230.000/lần. Marks are kept: "đ" is not "d". */
    private static final Pattern NAMED = Pattern.compile(
            "(?<![\\d/.,])(?<number>\\d{1,3}(?:[.,]\\d{3})+|\\d{1,9})\\s*(?<times>triệu|nghìn|ngàn)?\\s*(?:việt nam )?(?:đồng|đ(?!\\p{L})|vnđ|vnd)"
                    + "|(?<![\\d/.,])(?<bare>\\d{1,3}(?:\\.\\d{3})+)(?=\\s*/)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern DOLLARS = Pattern.compile("\\d\\s*USD");

    /** Beginnings, folded, that say there is nothing to pay. */
    private static final Pattern NOTHING = Pattern.compile(
            "[\\s(.:;-]*(?:khong(?: (?:co|quy dinh|thu|ap dung|duoc quy dinh)\\b.*)?|mien (?:phi|le phi)\\b.*)[\\s).;]*");
    /** A fee is spoken of again behind the words that there is none. */
    private static final Pattern YET_A_FEE = Pattern.compile("phi\\b.*\\bphi\\b");

    private static final Pattern FOR_SOME =
            Pattern.compile("doi voi|truong hop|cho nguoi|muc |tu ngay|den ngay|den het|%");
    private static final Pattern SPEAKS_OF_FEE =
            Pattern.compile("muc thu|muc phi|muc le phi|(?:phi|le phi)[^.]{0,40} (?:theo quy dinh|do )");
    private static final Pattern CONDITION =
            Pattern.compile("%|mien |giam|tu ngay|den het|ap dung|ke tu|doi voi|(?<!/)(?<!/ )truong hop|chua bao gom");
    private static final Pattern PER = Pattern.compile("/\\s*(?:\\d{1,2}\\s*)?(?<what>\\p{L}[\\p{L} ]{0,24})");
    private static final Pattern UPON = Pattern.compile("^\\(\\s*tren \\d");
    private static final List<String> CASES = List.of("ho so", "lan", "truong hop", "thu tuc", "vu", "viec");

    static FeeCell read(String cell, String words) {
        if (cell.equals(FREE)) {
            return free(words);
        }
        if (cell.endsWith("USD")) {
            return none(ReviewGround.FEE_FOREIGN_CURRENCY);
        }
        var found = AMOUNT.matcher(cell);
        return found.matches() ? amount(found.group(1), words) : none(ReviewGround.FEE_UNSAID);
    }

    private static FeeCell none(ReviewGround ground) {
        return new FeeCell(ListedFee.NONE, EnumSet.of(ground));
    }

    private static FeeCell free(String words) {
        var said = Text.fold(bracket(words));
        boolean nothing = said.isEmpty()
                || (NOTHING.matcher(said).matches()
                        && !FOR_SOME.matcher(said).find()
                        && !YET_A_FEE.matcher(said).find());
        boolean speaks = NAMED.matcher(words).find()
                || DOLLARS.matcher(words).find()
                || SPEAKS_OF_FEE
                        .matcher(Text.fold(words.substring(bracket(words).length())))
                        .find();
        return nothing && !speaks ? new FeeCell(ListedFee.FREE, Set.of()) : none(ReviewGround.FEE_FREE_BUT_WORDS);
    }

    private static FeeCell amount(String digits, String words) {
        var plain = digits.replace(",", "");
        long dong = plain.length() > 13 ? MOST + 1 : Long.parseLong(plain);
        var named = NAMED.matcher(words).results().map(FeeCell::dong).distinct().toList();
        boolean otherwise = !named.isEmpty() && !named.contains(dong);
        if (otherwise || DOLLARS.matcher(bracket(words)).find()) {
            return none(ReviewGround.FEE_WORDS_DIFFER);
        }
        if (dong < LEAST || dong > MOST) {
            return none(ReviewGround.FEE_TOO_SMALL);
        }
        var said = Text.fold(bracket(words));
        var grounds = EnumSet.noneOf(ReviewGround.class);
        if (named.size() > 1) {
            grounds.add(ReviewGround.FEE_SEVERAL);
        }
        if (CONDITION.matcher(said).find()) {
            grounds.add(ReviewGround.FEE_CONDITIONS);
        }
        var per = per(said);
        if (per == null) {
            grounds.add(ReviewGround.FEE_PER_PIECE);
        }
        return new FeeCell(new ListedFee(ListedFee.Kind.AMOUNT, dong, per == null ? FeeRule.Unit.CASE : per), grounds);
    }

    private static long dong(MatchResult named) {
        var number = named.group("bare") == null ? named.group("number") : named.group("bare");
        long value = Long.parseLong(number.replace(".", "").replace(",", ""));
        var times = named.group("times");
        if (times == null) {
            return value;
        }
        return times.toLowerCase(Locale.ROOT).equals("triệu") ? value * 1_000_000 : value * 1_000;
    }

    /** Pages, copies or cases; null when something else is counted. */
    private static FeeRule.@Nullable Unit per(String said) {
        if (UPON.matcher(said).find()) {
            return null;
        }
        var units = PER.matcher(said)
                .results()
                .map(it -> it.group("what").strip())
                .filter(it ->
                        !it.startsWith("tt") && !it.startsWith("nd") && !it.startsWith("qd") && !it.startsWith("qh"))
                .toList();
        if (units.isEmpty() || units.stream().allMatch(it -> CASES.stream().anyMatch(it::startsWith))) {
            return FeeRule.Unit.CASE;
        }
        if (units.stream().allMatch(it -> it.startsWith("trang"))) {
            return FeeRule.Unit.PAGE;
        }
        return units.stream().allMatch(it -> it.startsWith("ban")) ? FeeRule.Unit.COPY : null;
    }

    /** What stands in brackets at once behind the fee, with its brackets; brackets left open reach to the end of the line. */
    static String bracket(String words) {
        if (!words.startsWith("(")) {
            return "";
        }
        int open = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '(') {
                open++;
            } else if (c == ')' && --open == 0) {
                return words.substring(0, i + 1);
            }
        }
        int line = words.indexOf('\n');
        return line < 0 ? words : words.substring(0, line);
    }
}
