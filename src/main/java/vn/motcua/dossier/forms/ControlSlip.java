package vn.motcua.dossier.forms;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.paper.Column;
import vn.motcua.paper.PageSetup;
import vn.motcua.paper.Sheet;

/**
 * Form 06, Phiếu kiểm soát quá trình giải quyết hồ sơ: every hand-over of a dossier, filled by the system.
 *
 * @param head          issuer, number, place, moment
 * @param code          dossier code
 * @param resolvingUnit who resolves
 * @param cooperating   who cooperates; empty where nobody does
 * @param received      when the dossier was received
 * @param promised      the promised moment; null while the clock has not started
 * @param shelf         where its papers lie at the desk, for use inside; empty where nobody said
 * @param handovers     in order of time
 */
public record ControlSlip(
        FormHead head,
        String code,
        String resolvingUnit,
        List<String> cooperating,
        Instant received,
        @Nullable Instant promised,
        String shelf,
        List<Handover> handovers) {

    private static final String TITLE = "Phiếu kiểm soát quá trình giải quyết hồ sơ";
    private static final List<Column> COLUMNS = List.of(
            Column.text("Tên đơn vị", 30),
            Column.centred("Thời gian giao, nhận", 19),
            Column.text("Người giao, người nhận", 21),
            Column.centred("Kết quả (trước hạn, đúng hạn, quá hạn)", 15),
            Column.text("Ghi chú", 25));

    public byte[] pdf() {
        return Sheet.print(PageSetup.portrait(TITLE + " " + code, code), this::print);
    }

    private void print(Sheet sheet) {
        sheet.letterhead(head.letterhead("PKS-TTPVHCC"));
        sheet.title(TITLE);
        sheet.subtitle("Mã số hồ sơ: " + code);
        sheet.line("Cơ quan (bộ phận) giải quyết hồ sơ", resolvingUnit);
        sheet.line(
                "Cơ quan phối hợp giải quyết hồ sơ",
                cooperating.isEmpty() ? "không có" : String.join("; ", cooperating));
        sheet.line("Ngày nhận hồ sơ", FormTime.moment(received));
        sheet.keyLine("Hẹn trả kết quả", promised == null ? "chưa tính thời hạn" : FormTime.moment(promised));
        if (!shelf.isEmpty()) {
            sheet.line("Vị trí lưu tại bàn tiếp nhận", shelf);
        }
        sheet.table(COLUMNS, handovers.stream().flatMap(each -> Stream.of(each.giving(), each.receiving())));
    }
}
