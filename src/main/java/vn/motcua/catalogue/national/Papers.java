package vn.motcua.catalogue.national;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Component;
import vn.motcua.catalogue.ComponentKind;
import vn.motcua.shared.Text;

/**
 * The papers: groups, each with a heading of the table; within it names, each followed at once by its quantity. A quantity whose
 * digit touches a digit of the name is left out, for nobody can tell where one ends. What cannot be divided stays one paper.
 */
final class Papers {

    private static final String HEADING = "Tên giấy tờMẫu đơn, tờ khaiSố lượng";
    /** Followed by the next name's beginning or by nothing: within a name a quantity stands apart. */
    private static final Pattern QUANTITY = Pattern.compile(
            "(?<=[^\\s(])(?<!\\d)(?:(?<originals>\\d+) bản chính(?:,(?<copies>\\d+) bản sao)?|(?<only>\\d+) bản sao)"
                    + "(?=\\s*$|\\p{Lu}|[-+*(•–\"“\\d]|\\p{Ll}{1,2}[).])");

    private static final Pattern AT_TIMES =
            Pattern.compile("nếu có|trường hợp|đối với|trừ |hoặc", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final String NOTHING = "Không có thông tin";
    private static final int MOST = 60;
    private static final int LONGEST_NAME = 450;
    private static final int LONGEST_CONDITION = 200;
    private static final String OF_THE_NAME = "Theo trường hợp nêu trong tên giấy tờ";

    private Papers() {}

    static List<Component> read(String cell) {
        var text = cell.replace('\u00a0', ' ').strip();
        if (text.isEmpty() || text.equals(NOTHING)) {
            return List.of();
        }
        var papers = new ArrayList<Component>();
        var group = "";
        int from = 0;
        for (int at = text.indexOf(HEADING); at >= 0; at = text.indexOf(HEADING, from)) {
            group = take(text.substring(from, at), group, from > 0, papers);
            from = at + HEADING.length();
        }
        take(text.substring(from), group, true, papers);
        return papers.size() <= MOST ? papers : papers.subList(0, MOST);
    }

    /** Adds the papers of a stretch; answers with what follows the last quantity, which heads the next group. */
    private static String take(String stretch, String group, boolean within, List<Component> papers) {
        if (!within) {
            return stretch;
        }
        int from = 0;
        var found = QUANTITY.matcher(stretch);
        while (found.find()) {
            add(stretch.substring(from, found.start()), group, found, papers);
            from = found.end();
        }
        var rest = stretch.substring(from);
        if (from == 0 && !rest.isBlank()) {
            papers.add(paper(papers.size() + 1, rest, ComponentKind.ORIGINAL, 0, group));
            return "";
        }
        return rest;
    }

    private static void add(String name, String group, Matcher found, List<Component> papers) {
        var first = found.group("originals") == null ? found.group("only") : found.group("originals");
        boolean touches = first.length() > 2;
        var whole = touches ? name + first.substring(0, first.length() - 1) : name;
        if (whole.isBlank()) {
            return;
        }
        int originals = touches ? 0 : number(found.group("originals"));
        int copies = touches ? 0 : Math.max(number(found.group("copies")), number(found.group("only")));
        papers.add(paper(
                papers.size() + 1,
                whole,
                kind(touches ? 1 : originals, copies),
                originals > 0 ? originals : copies,
                group));
    }

    private static ComponentKind kind(int originals, int copies) {
        if (originals > 0) {
            return ComponentKind.ORIGINAL;
        }
        return copies > 0 ? ComponentKind.COPY : ComponentKind.SHOWN_ONLY;
    }

    private static int number(@Nullable String digits) {
        return digits == null || digits.length() > 2 ? 0 : Integer.parseInt(digits);
    }

    private static Component paper(int number, String name, ComponentKind kind, int quantity, String group) {
        var clean = shortened(Text.clean(name).replaceFirst("^[-+*•;.\\s]+", ""), LONGEST_NAME);
        var heading = Text.clean(group).replaceFirst("^[-+*•;.:\\s]+", "");
        var condition = !heading.isEmpty()
                ? shortened(heading, LONGEST_CONDITION)
                : AT_TIMES.matcher(clean).find() ? OF_THE_NAME : null;
        return new Component(
                "giay-to-" + number,
                clean.isEmpty() ? "Giấy tờ " + number : clean,
                "",
                kind,
                quantity,
                condition == null,
                condition,
                null,
                null,
                null);
    }

    private static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }
}
