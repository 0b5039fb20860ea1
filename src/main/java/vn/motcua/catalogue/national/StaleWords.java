package vn.motcua.catalogue.national;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.motcua.shared.Text;

/** What betrays an entry that is out of date: the words themselves, so that an official can judge them. */
final class StaleWords {

    private static final int AROUND = 60;
    private static final Pattern ABOLISHED = Pattern.compile(
            "(?<!\\p{L})(?:cấp huyện|thị trấn|quận,? huyện|quận/huyện"
                    + "|(?:ubnd|[uủ][ỷy] ban nhân dân|công an|chi cục thuế|bảo hiểm xã hội|tòa án nhân dân) (?:quận|huyện|thị xã))(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern HEADING = Pattern.compile(
            "^(?:công bố|ban hành|phê duyệt|về việc|v/v|danh mục)(?!\\p{L}).*(?:danh mục|quy trình nội bộ).*thủ tục hành chính.*|^danh mục thủ tục.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private StaleWords() {}

    /**
     * The findings of one line.
     *
     * @param endedTexts numbers of texts that are no longer in force, as told
     */
    static List<NationalEntry.Stale> in(NationalLine line, Set<String> endedTexts) {
        var found = new ArrayList<NationalEntry.Stale>();
        if (HEADING.matcher(line.name()).matches()) {
            found.add(new NationalEntry.Stale(ReviewGround.HEADING_AS_TITLE, line.name()));
        }
        for (var text : List.of(
                line.name(),
                line.authority(),
                line.carriedOutBy(),
                line.receivedAt(),
                line.steps(),
                line.channels(),
                line.papers(),
                line.conditions(),
                line.outcomes())) {
            var matcher = ABOLISHED.matcher(text);
            if (mayName(text) && matcher.find()) {
                found.add(new NationalEntry.Stale(
                        ReviewGround.ABOLISHED_LEVEL, around(text, matcher.start(), matcher.end())));
                break;
            }
        }
        for (var number : endedTexts) {
            int at = line.legalBasis().indexOf(number);
            if (at >= 0) {
                found.add(new NationalEntry.Stale(
                        ReviewGround.ENDED_TEXT, around(line.legalBasis(), at, at + number.length())));
            }
        }
        return found;
    }

    /** Cheap, since nearly no text names one. */
    private static boolean mayName(String text) {
        return text.contains("uyện") || text.contains("hị trấn") || text.contains("uận") || text.contains("hị xã");
    }

    private static String around(String text, int from, int to) {
        int start = Math.max(0, from - AROUND);
        int end = Math.min(text.length(), to + AROUND);
        if (start > 0 && Character.isLowSurrogate(text.charAt(start))) {
            start--;
        }
        if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
            end++;
        }
        return (start > 0 ? "…" : "") + Text.clean(text.substring(start, end)) + (end < text.length() ? "…" : "");
    }
}
