package vn.motcua.catalogue.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Body;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.Level;
import vn.motcua.catalogue.Responsibility.Answer;
import vn.motcua.catalogue.national.ChannelRow;
import vn.motcua.catalogue.national.ListedFee;
import vn.motcua.catalogue.national.ListedTerm;
import vn.motcua.catalogue.national.NationalReview.Difference;
import vn.motcua.catalogue.national.NationalReview.Shown;
import vn.motcua.catalogue.national.ReviewGround;
import vn.motcua.clock.TermUnit;
import vn.motcua.shared.Dong;
import vn.motcua.ui.Choice;
import vn.motcua.ui.Detail;
import vn.motcua.ui.Screen;
import vn.motcua.ui.TableView;
import vn.motcua.ui.TableView.Cell;

/** An entry of the national list in words: its own, and beside them what was read. */
public record NationalWords(Screen screen, Shown shown) {

    private static final int MOST_WORDS = 700;

    /** The table of channels as the list has it, with what was read. The list's words stay Vietnamese on every page. */
    public TableView channels() {
        return new TableView(
                say("channels"),
                List.of(
                        TableView.words(say("channel")),
                        TableView.words(say("term-cell")),
                        TableView.words(say("fee-cell")),
                        TableView.words(say("words")),
                        TableView.words(say("read"))),
                shown.entry().rows().stream().map(this::row).toList());
    }

    private List<Cell> row(ChannelRow row) {
        return List.of(
                TableView.cell(screen.t("catalogue.channel." + row.channel())),
                listed(row.termWords()),
                listed(row.feeWords()),
                listed(row.words()),
                TableView.cell(read(row)));
    }

    private Cell listed(String words) {
        var clean = words.strip();
        var shortened = clean.length() <= MOST_WORDS ? clean : clean.substring(0, MOST_WORDS) + "…";
        return TableView.foreign(shortened, foreign());
    }

    /** "7 ngày làm việc; miễn phí", or what keeps it from being read. */
    private String read(ChannelRow row) {
        var parts = new ArrayList<String>();
        var term = row.term();
        if (term != null) {
            parts.add(term(term));
        }
        if (row.grounds().contains(ReviewGround.TERM_UNITS_DIFFER)
                || row.grounds().contains(ReviewGround.TERM_NOT_IN_WORDS)) {
            var others = row.described().stream().map(this::term).collect(Collectors.joining(", "));
            parts.add(screen.t("catalogue.national.described", others));
        }
        if (row.fee().kind() == ListedFee.Kind.FREE) {
            parts.add(screen.t("catalogue.fee.free"));
        } else if (row.fee().kind() == ListedFee.Kind.AMOUNT) {
            parts.add(Dong.format(row.fee().dong()) + "/"
                    + screen.t("catalogue.unit." + row.fee().per()));
        }
        row.grounds().forEach(it -> parts.add(ground(it)));
        return String.join("; ", parts);
    }

    private String term(ListedTerm term) {
        return screen.isVietnamese()
                ? term.toString()
                : term.amount().stripTrailingZeros().toPlainString() + " " + say("unit." + term.unit());
    }

    public String ground(ReviewGround ground) {
        return screen.t("catalogue.ground." + ground);
    }

    public List<String> grounds() {
        return shown.row().grounds().stream().map(this::ground).toList();
    }

    /** Signs of staleness with the words around them. */
    public List<Detail> stale() {
        return shown.entry().stale().stream()
                .map(it -> new Detail(ground(it.ground()), it.words(), null, foreign()))
                .toList();
    }

    /** The three questions, with the bodies named and the words. */
    public List<Detail> answers() {
        var who = shown.entry().responsibility();
        return List.of(
                answer("receives", who.receives()), answer("decides", who.decides()), answer("guides", who.guides()));
    }

    private Detail answer(String question, Answer answer) {
        var label = say(question);
        if (!answer.isKnown()) {
            return new Detail(label, say("unsaid"));
        }
        var bodies = answer.bodies().stream().map(this::body).collect(Collectors.joining(", "));
        return new Detail(label, bodies);
    }

    /** What the answer was read from, empty where nothing was found. */
    public String answerWords(String question) {
        var who = shown.entry().responsibility();
        return switch (question) {
            case "receives" -> who.receives().words();
            case "decides" -> who.decides().words();
            default -> who.guides().words();
        };
    }

    public String body(Body body) {
        return screen.t("catalogue.body." + body);
    }

    public List<Choice> bodies() {
        return Stream.of(Body.values())
                .map(it -> new Choice(it.name(), body(it)))
                .toList();
    }

    public List<Choice> units() {
        return Stream.of(TermUnit.WORKING_HOUR, TermUnit.WORKING_DAY, TermUnit.CALENDAR_DAY, TermUnit.MONTH)
                .map(it -> new Choice(it.name(), say("counted." + it)))
                .toList();
    }

    public List<Channel> everyChannel() {
        return List.of(Channel.values());
    }

    public TableView differences() {
        return new TableView(
                say("differences"),
                List.of(TableView.words(say("what")), TableView.words(say("ours")), TableView.words(say("listed"))),
                shown.differences().stream().map(this::difference).toList());
    }

    private List<Cell> difference(Difference difference) {
        var what = difference.what();
        var label = what.startsWith("term.")
                ? screen.t("catalogue.how-long") + ", "
                        + screen.t("catalogue.channel." + what.substring("term.".length()))
                : say("what." + what);
        return List.of(
                TableView.cell(label),
                TableView.cell(said(what, difference.ours())),
                TableView.cell(said(what, difference.listed())));
    }

    /** Terms and levels are kept as codes where they were read, as words where they were not. */
    private String said(String what, String value) {
        if (value.isEmpty()) {
            return say("nothing");
        }
        if (what.equals("levels")) {
            return Stream.of(value.split(" ")).map(it -> say("level." + it)).collect(Collectors.joining(", "));
        }
        var parts = value.split(" ");
        boolean coded = what.startsWith("term.")
                && parts.length == 2
                && Stream.of(TermUnit.values()).anyMatch(it -> it.name().equals(parts[1]));
        return coded ? parts[0] + " " + say("counted." + parts[1]) : value;
    }

    public String levels() {
        return levels(shown.levels());
    }

    private String levels(Set<Level> levels) {
        return levels.stream().sorted().map(it -> say("level." + it)).collect(Collectors.joining(", "));
    }

    /** Other texts of the entry: a label and the words. */
    public Map<String, String> said() {
        return shown.said();
    }

    public String saidLabel(String key) {
        return say("said." + key);
    }

    private @Nullable String foreign() {
        return screen.isVietnamese() ? null : "vi";
    }

    private String say(String key) {
        return screen.t("catalogue.national." + key);
    }
}
