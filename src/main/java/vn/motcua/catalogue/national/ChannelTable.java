package vn.motcua.catalogue.national;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Channel;

/**
 * The table "cách thức thực hiện", whose cells and rows stand in one string without dividers. A row begins with a channel that is
 * followed at once by a term, a bare number, a fee, or words that begin with a capital and end at a fee; the same word within a
 * sentence begins none.
 */
final class ChannelTable {

    private static final String HEADING = "Hình thức nộpThời gianPhí, lệ phíMô tả";
    private static final String CHANNEL = "Trực tiếp|Trực tuyến|Dịch vụ bưu chính";
    private static final String NUMBER = "\\d+(?:[.,]\\d+)*";
    private static final String UNIT = "(?:Giờ làm việc|Giờ|Ngày làm việc|Ngày|Tháng)";
    private static final String MONEY = NUMBER + " ?(?:VNĐ|Việt Nam Đồng|USD)";
    private static final String FEE = "(?:Miễn phí|Không có thông tin|" + MONEY + ")";

    private static final Pattern ROW = Pattern.compile("(?<channel>" + CHANNEL + ")(?:"
            + "(?<term>" + NUMBER + " " + UNIT + ")(?<fee>" + FEE + ")?"
            + "|(?<bare>" + NUMBER + ")(?<feeOfBare>Miễn phí|Không có thông tin)"
            + "|(?<touching>" + MONEY + ")"
            + "|(?<said>\\p{Lu}(?:(?!" + CHANNEL + ")[^\\n]){0,200}?)(?<feeOfSaid>" + FEE + "))");
    private static final Pattern TERM = Pattern.compile("(?<number>" + NUMBER + ") (?<unit>" + UNIT + ")");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,4}");
    private static final Pattern FRACTION = Pattern.compile("\\d{1,4}[.,]\\d{1,2}");

    /** Not followed by a day or month: "trong 5 ngày" is a term, "05 ngày 01/7" is not. */
    private static final Pattern DESCRIBED = Pattern.compile(
            "(?<![\\d/.,])(?<number>\\d{1,3})(?:\\s*\\([^)\\d]{1,40}\\))?\\s+"
                    + "(?<unit>ngày làm việc|ngày|giờ làm việc|giờ|tháng)(?!\\p{L})(?!\\s+\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private ChannelTable() {}

    static boolean carriesUnit(String termWords) {
        return TERM.matcher(termWords).matches();
    }

    /** The rows, in their order; empty when the text is no such table. */
    static List<ChannelRow> read(String cell) {
        var text = cell.replace('\u00a0', ' ').strip();
        var table = text.startsWith(HEADING) ? text.substring(HEADING.length()) : text;
        var heads = ROW.matcher(table).results().toList();
        if (heads.isEmpty() || !table.substring(0, heads.getFirst().start()).isBlank()) {
            return List.of();
        }
        var rows = new ArrayList<ChannelRow>();
        for (int i = 0; i < heads.size(); i++) {
            int end = i + 1 < heads.size() ? heads.get(i + 1).start() : table.length();
            rows.add(row(heads.get(i), table.substring(heads.get(i).end(), end)));
        }
        return rows;
    }

    private static ChannelRow row(MatchResult head, String words) {
        var channel = channel(head.group("channel"));
        var touching = head.group("touching");
        if (touching != null) {
            return new ChannelRow(
                    channel,
                    "",
                    touching,
                    words,
                    null,
                    described(words),
                    ListedFee.NONE,
                    EnumSet.of(ReviewGround.CELLS_TOUCH));
        }
        var termWords = first(head.group("term"), head.group("bare"), head.group("said"));
        var feeWords = first(head.group("fee"), head.group("feeOfBare"), head.group("feeOfSaid"));
        var described = described(words);
        var term = term(termWords);
        var fee = FeeCell.read(feeWords, words);
        var grounds = termGrounds(termWords, term, described);
        if (grounds.isEmpty() && described.size() > 1) {
            grounds.add(ReviewGround.TERM_AND_OTHERS);
        }
        grounds.addAll(fee.grounds());
        return new ChannelRow(channel, termWords, feeWords, words, term, described, fee.fee(), grounds);
    }

    private static String first(@Nullable String... found) {
        return Stream.of(found).filter(it -> it != null).findFirst().orElse("");
    }

    private static Channel channel(String word) {
        return switch (word) {
            case "Trực tiếp" -> Channel.COUNTER;
            case "Trực tuyến" -> Channel.ONLINE;
            default -> Channel.POST;
        };
    }

    private static @Nullable ListedTerm term(String words) {
        var found = TERM.matcher(words);
        if (!found.matches()) {
            return null;
        }
        var number = found.group("number");
        if (!WHOLE.matcher(number).matches() && !FRACTION.matcher(number).matches()) {
            return null;
        }
        return ListedTerm.Unit.of(found.group("unit"))
                .map(it -> new ListedTerm(new BigDecimal(number.replace(',', '.')), it))
                .orElse(null);
    }

    private static List<ListedTerm> described(String words) {
        return DESCRIBED
                .matcher(words)
                .results()
                .flatMap(it -> ListedTerm.Unit.of(it.group("unit")).stream()
                        .map(unit -> ListedTerm.of(Integer.parseInt(it.group("number")), unit)))
                .distinct()
                .toList();
    }

    private static Set<ReviewGround> termGrounds(String words, @Nullable ListedTerm term, List<ListedTerm> described) {
        if (term == null) {
            boolean number =
                    !words.isEmpty() && words.chars().allMatch(it -> Character.isDigit(it) || it == '.' || it == ',');
            return EnumSet.of(number ? ReviewGround.TERM_NO_UNIT : ReviewGround.TERM_UNSAID);
        }
        if (isOtherwiseDescribed(term, described)) {
            return EnumSet.of(ReviewGround.TERM_UNITS_DIFFER);
        }
        if (term.unit() == ListedTerm.Unit.HOUR) {
            return EnumSet.of(ReviewGround.TERM_HOURS_UNSAID);
        }
        if (term.counted().isEmpty()) {
            return EnumSet.of(ReviewGround.TERM_NOT_COUNTABLE);
        }
        return described.isEmpty() || described.stream().anyMatch(it -> isSame(it, term))
                ? EnumSet.noneOf(ReviewGround.class)
                : EnumSet.of(ReviewGround.TERM_NOT_IN_WORDS);
    }

    private static boolean isOtherwiseDescribed(ListedTerm term, List<ListedTerm> described) {
        return described.stream().anyMatch(it -> it.amount().compareTo(term.amount()) == 0 && it.unit() != term.unit());
    }

    private static boolean isSame(ListedTerm one, ListedTerm other) {
        return one.unit() == other.unit() && one.amount().compareTo(other.amount()) == 0;
    }
}
