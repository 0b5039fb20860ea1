package vn.motcua.dossier.forms;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.motcua.dossier.Shifts.Closed;
import vn.motcua.dossier.Shifts.Line;
import vn.motcua.dossier.Shifts.Outcome;
import vn.motcua.dossier.State;
import vn.motcua.paper.Column;
import vn.motcua.paper.PageSetup;
import vn.motcua.paper.Sheet;
import vn.motcua.paper.Signature;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Dong;

/**
 * Biên bản bàn giao ca: what one officer hands to the next, one page where it fits.
 *
 * @param giver who hands over
 * @param taker who took over; empty while nobody did
 */
public record ShiftSheet(FormHead head, Closed shift, String giver, String taker) {

    private static final String TITLE = "Biên bản bàn giao ca";
    private static final List<Column> PAPERS = List.of(
            Column.centred("STT", 8),
            Column.text("Mã hồ sơ", 29),
            Column.text("Tên thủ tục hành chính", 36),
            Column.centred("Bản chính", 9),
            Column.centred("Bản sao", 9),
            Column.text("Vị trí lưu", 16));
    private static final List<Column> RESULTS = List.of(
            Column.centred("STT", 8),
            Column.text("Mã hồ sơ", 29),
            Column.text("Tên thủ tục hành chính", 36),
            Column.text("Số kết quả", 18),
            Column.text("Vị trí lưu", 16));

    public byte[] pdf() {
        return Sheet.print(PageSetup.portrait(TITLE + " " + shift.number(), TITLE + " " + shift.number()), this::print);
    }

    private void print(Sheet sheet) {
        sheet.letterhead(head.letterhead("BGC-TTPVHCC"));
        sheet.title(TITLE);
        sheet.pair("Người giao", giver, "Người nhận", taker);
        sheet.line("Ca", moment(shift.content().from()) + " đến " + moment(shift.closedAt()));
        sheet.line("Việc trong ca", acts());
        sheet.line(
                "Phí, lệ phí ghi trên giấy tiếp nhận trong ca",
                Dong.format(shift.content().fees()));
        papers(sheet);
        results(sheet);
        if (shift.content().more()) {
            sheet.note("Còn hồ sơ khác tại bàn, người giao tiếp tục giữ.");
        }
        sheet.line("Ghi chú của người giao", orNone(shift.remark()));
        end(sheet);
        sheet.signatures(Signature.byHand("Người giao", giver), Signature.byHand("Người nhận", taker));
    }

    private static String moment(Instant at) {
        return CivilTime.moment(at);
    }

    private String acts() {
        return orNone(shift.content().acts().entrySet().stream()
                .map(it -> it.getKey().label().toLowerCase(Locale.ROOT) + " " + it.getValue())
                .collect(joining("; ")));
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "không có" : text;
    }

    private void papers(Sheet sheet) {
        var lines = lines(false);
        sheet.keyLine(
                "Hồ sơ giấy bàn giao",
                "%d hồ sơ, %d bản chính"
                        .formatted(
                                lines.size(),
                                lines.stream().mapToInt(Line::originals).sum()));
        if (!lines.isEmpty()) {
            sheet.table(PAPERS, numbered(lines));
        }
    }

    private void results(Sheet sheet) {
        var lines = lines(true);
        sheet.keyLine("Kết quả chờ trả", lines.size() + " kết quả");
        if (!lines.isEmpty()) {
            sheet.table(RESULTS, numbered(lines));
        }
    }

    private List<Line> lines(boolean ready) {
        return shift.content().lines().stream()
                .filter(it -> (it.state() == State.READY) == ready)
                .toList();
    }

    private static Stream<List<String>> numbered(List<Line> lines) {
        return IntStream.range(0, lines.size()).mapToObj(i -> cells(i + 1, lines.get(i)));
    }

    private static List<String> cells(int number, Line line) {
        var result = line.result();
        return result == null
                ? List.of(
                        Integer.toString(number),
                        line.code(),
                        line.procedureName(),
                        Integer.toString(line.originals()),
                        Integer.toString(line.copies()),
                        line.shelf())
                : List.of(Integer.toString(number), line.code(), line.procedureName(), result, line.shelf());
    }

    private void end(Sheet sheet) {
        var end = shift.end();
        if (end == null) {
            sheet.line("Người nhận xác nhận", "chưa có người nhận");
            return;
        }
        if (end.outcome() == Outcome.RESUMED) {
            sheet.line("Không có người nhận", giver + " tiếp tục giữ từ " + moment(end.at()));
            return;
        }
        sheet.line("Người nhận xác nhận trên hệ thống", moment(end.at()));
        sheet.line("Hồ sơ không thấy khi nhận", orNone(missing()));
        sheet.line("Ghi chú của người nhận", orNone(end.remark()));
    }

    private String missing() {
        var end = shift.end();
        return end == null
                ? ""
                : shift.content().lines().stream()
                        .filter(it -> end.missing().contains(it.id()))
                        .map(Line::code)
                        .collect(joining("; "));
    }
}
