package vn.motcua.catalogue.national;

import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.motcua.catalogue.Body;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.Responsibility;
import vn.motcua.catalogue.Responsibility.Answer;
import vn.motcua.shared.Text;

/** Who receives, who decides, who guides, each read from the words that speak of it and of nothing else. */
final class Answers {

    private static final int MOST_WORDS = 300;
    private static final int MOST_TEXT = 20_000;
    private static final int LINES_BEFORE = 250;
    private static final String NOTHING = "Không có thông tin";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern HANDED_IN = Pattern.compile(
            "(?:nộp|gửi|tiếp nhận)(?: (?:trực tiếp|hồ sơ|01 bộ|một bộ))*[^.;\\n]{0,120}?(?:tại|đến|tới|về|cho|qua) (?<where>[^.;\\n]{3,200})|^\\s*(?:trực tiếp )?tại (?<there>[^.;\\n]{3,200})",
            FLAGS);
    /** Not "theo hướng dẫn", "văn bản hướng dẫn": there somebody else has guided already. */
    private static final Pattern GUIDES = Pattern.compile(
            "(?<!theo )(?<!văn bản )(?<!thông tư )(?<!nội dung )hướng dẫn[^.;\\n]{0,60}?(?:hoàn thiện|hoàn chỉnh|bổ sung|đầy đủ|người|tổ chức|cá nhân|công dân|đương sự|thương nhân|doanh nghiệp)",
            FLAGS);

    private static final Pattern RECEIVER = Pattern.compile(
            "(?:cán bộ|công chức|người|bộ phận|cơ quan|nơi|viên chức)(?: làm công tác)? tiếp nhận|bộ phận một cửa",
            FLAGS);

    private Answers() {}

    static Responsibility of(NationalLine line, List<ChannelRow> rows) {
        var receives = receives(line, rows);
        return new Responsibility(receives, decides(line), guides(line, receives), false);
    }

    private static Answer receives(NationalLine line, List<ChannelRow> rows) {
        if (isSaid(line.receivedAt())) {
            return answer(line.receivedAt());
        }
        var counter = rows.stream()
                .filter(it -> it.channel() == Channel.COUNTER)
                .map(it -> it.words().substring(FeeCell.bracket(it.words()).length()));
        return Stream.concat(counter, Stream.of(line.steps()))
                .map(Answers::handedIn)
                .filter(Answer::isKnown)
                .findFirst()
                .orElse(Answer.UNKNOWN);
    }

    /** The first place named as the one where papers are handed in. */
    private static Answer handedIn(String text) {
        var found = HANDED_IN.matcher(beginning(text));
        while (found.find()) {
            var where = found.group("where") == null ? found.group("there") : found.group("where");
            var bodies = Bodies.in(where);
            if (!bodies.isEmpty()) {
                return new Answer(bodies, words(found.group()));
            }
        }
        return Answer.UNKNOWN;
    }

    /** The field for it; where that is empty, whoever carries the procedure out. */
    private static Answer decides(NationalLine line) {
        return Stream.of(line.authority(), line.carriedOutBy())
                .filter(Answers::isSaid)
                .map(Answers::answer)
                .findFirst()
                .orElse(Answer.UNKNOWN);
    }

    /** Whoever is named in the sentence before the guiding; else the receiver, where the lines just before speak of the receiver. */
    private static Answer guides(NationalLine line, Answer receives) {
        var text = beginning(line.steps());
        var found = GUIDES.matcher(text);
        while (found.find()) {
            int sentence = Math.max(text.lastIndexOf('\n', found.start()), text.lastIndexOf('.', found.start())) + 1;
            var before = text.substring(sentence, found.start());
            var bodies = Bodies.in(before);
            if (!bodies.isEmpty()) {
                return new Answer(bodies, words(text.substring(sentence, found.end())));
            }
            int lines = Math.max(0, found.start() - LINES_BEFORE);
            if (receives.isKnown()
                    && RECEIVER.matcher(text.substring(lines, found.start())).find()) {
                return new Answer(receives.bodies(), words(text.substring(lines, found.end())));
            }
        }
        return Answer.UNKNOWN;
    }

    private static String beginning(String text) {
        return text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT);
    }

    private static boolean isSaid(String text) {
        return !text.isBlank() && !text.strip().equalsIgnoreCase(NOTHING);
    }

    private static Answer answer(String text) {
        var bodies = Bodies.in(text);
        return new Answer(bodies.isEmpty() ? EnumSet.of(Body.OTHER) : bodies, words(text));
    }

    private static String words(String text) {
        var clean = Text.clean(text);
        return clean.length() <= MOST_WORDS ? clean : clean.substring(0, MOST_WORDS) + "…";
    }
}
