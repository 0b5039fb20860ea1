package vn.motcua.dossier.forms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Transfers;
import vn.motcua.organization.UnitId;
import vn.motcua.paper.Column;
import vn.motcua.paper.PageSetup;
import vn.motcua.paper.Sheet;
import vn.motcua.paper.Signature;
import vn.motcua.shared.CivilTime;

/**
 * The control list of a transfer, one table for each who receives, with the hand-over columns of form 06.
 *
 * @param morning received after the cut-off of the day before, else up to the cut-off of this day
 * @param cutOff  "15:00"
 */
public record TransferSheet(FormHead head, LocalDate day, boolean morning, String cutOff, List<Group> groups) {

    private static final String TITLE = "Danh sách chuyển hồ sơ";
    private static final List<Column> COLUMNS = List.of(
            Column.centred("STT", 5),
            Column.text("Mã hồ sơ", 23),
            Column.text("Tên thủ tục hành chính", 30),
            Column.centred("Bản chính", 7),
            Column.centred("Tiếp nhận", 10),
            Column.centred("Thời gian", 10).under("Giao"),
            Column.text("Người giao, ký", 18).under("Giao"),
            Column.centred("Thời gian", 10).under("Nhận"),
            Column.text("Người nhận, ký", 18).under("Nhận"),
            Column.text("Ghi chú", 14));

    /** What goes to one unit. */
    public record Group(String receiver, List<Line> lines) {

        public static List<Group> of(
                List<Transfers.Line> lines, Function<UnitId, String> unit, Function<@Nullable UUID, String> officer) {
            var byUnit = new TreeMap<Integer, List<Line>>();
            for (var it : lines) {
                byUnit.computeIfAbsent(it.resolving().value(), id -> new ArrayList<>())
                        .add(new Line(
                                it.code(),
                                it.procedureName(),
                                it.originals(),
                                it.receivedAt(),
                                it.passedAt(),
                                it.passedAt() == null ? "" : officer.apply(it.passedBy()),
                                it.late()));
            }
            return byUnit.entrySet().stream()
                    .map(it -> new Group(unit.apply(new UnitId(it.getKey())), it.getValue()))
                    .toList();
        }
    }

    /** @param passedBy empty while it was not passed on */
    public record Line(
            String code,
            String procedure,
            int originals,
            Instant received,
            @Nullable Instant passed,
            String passedBy,
            boolean late) {

        private List<String> cells(int number) {
            return List.of(
                    Integer.toString(number),
                    code,
                    procedure,
                    Integer.toString(originals),
                    moment(received),
                    passed == null ? "" : moment(passed),
                    passedBy,
                    "",
                    "",
                    note());
        }

        private String note() {
            var waiting = passed == null ? "Chưa chuyển" : "";
            return late ? (waiting + "\nChậm chuyển").strip() : waiting;
        }

        private static String moment(Instant at) {
            return CivilTime.time(at) + "\n" + CivilTime.date(at);
        }
    }

    public byte[] pdf() {
        return Sheet.print(PageSetup.landscape(TITLE, TITLE + " " + CivilTime.date(day)), this::print);
    }

    private void print(Sheet sheet) {
        sheet.letterhead(head.letterhead("DSC-TTPVHCC"));
        sheet.title(TITLE);
        sheet.subtitle(
                morning
                        ? "Đầu giờ %s: hồ sơ tiếp nhận trước ngày này".formatted(CivilTime.weekdayDate(day))
                        : "%s: hồ sơ tiếp nhận đến %s".formatted(capital(CivilTime.weekdayDate(day)), cutOff));
        if (groups.isEmpty()) {
            sheet.table(COLUMNS, Stream.empty());
        }
        groups.forEach(group -> {
            sheet.keyLine("Nơi nhận", group.receiver() + " (" + group.lines().size() + " hồ sơ)");
            sheet.table(COLUMNS, IntStream.range(0, group.lines().size()).mapToObj(i -> group.lines()
                    .get(i)
                    .cells(i + 1)));
        });
        sheet.signatures(Signature.byHand("Người giao", ""), Signature.byHand("Người nhận", ""));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
