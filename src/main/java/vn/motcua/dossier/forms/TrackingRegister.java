package vn.motcua.dossier.forms;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.paper.Column;
import vn.motcua.paper.PageSetup;
import vn.motcua.paper.Sheet;
import vn.motcua.shared.CivilTime;

/**
 * Form 07, Sổ theo dõi hồ sơ, kept per field of procedures; landscape, of any length.
 *
 * @param head   issuer, number of the book, place, moment of printing
 * @param field  field of procedures, "Hộ tịch"
 * @param period which entries, "Từ ngày 01/11/2026 đến ngày 30/11/2026"
 */
public record TrackingRegister(FormHead head, String field, String period) {

    private static final String TITLE = "Sổ theo dõi hồ sơ";
    private static final List<Column> COLUMNS = List.of(
            Column.centred("STT", 5),
            Column.text("Mã hồ sơ", 13),
            Column.text("Tên thủ tục hành chính", 18),
            Column.text("Tên tổ chức, cá nhân", 14),
            Column.text("Địa chỉ, số điện thoại", 21),
            Column.text("Cơ quan chủ trì giải quyết", 13),
            Column.centred("Nhận hồ sơ", 9),
            Column.centred("Hẹn trả kết quả", 9),
            Column.centred("Trả kết quả", 9),
            Column.text("Phương thức nhận kết quả", 10),
            Column.text("Ký nhận", 12));

    /**
     * One dossier in the register.
     *
     * @param promised      null while the clock has not started
     * @param returned      null until the result is returned
     * @param signedFor     who signed for the result; empty until then
     */
    public record Entry(
            long number,
            String code,
            String procedure,
            Applicant applicant,
            String resolvingUnit,
            Instant received,
            @Nullable Instant promised,
            @Nullable Instant returned,
            String returnedBy,
            String signedFor) {

        private List<String> cells() {
            return List.of(
                    Long.toString(number),
                    code,
                    procedure,
                    applicant.name(),
                    reachedAt(),
                    resolvingUnit,
                    moment(received),
                    moment(promised),
                    moment(returned),
                    returnedBy,
                    signedFor);
        }

        private String reachedAt() {
            return orEmpty(applicant.address()) + "\n" + orEmpty(applicant.phone());
        }

        private static String orEmpty(@Nullable String value) {
            return value == null ? "" : value;
        }

        private static String moment(@Nullable Instant moment) {
            return moment == null ? "" : CivilTime.time(moment) + "\n" + CivilTime.date(moment);
        }
    }

    /** Writes page by page: entries are taken from the stream one by one. Neither stream is closed. */
    public void writeTo(OutputStream out, Stream<Entry> entries) {
        Sheet.print(PageSetup.landscape(TITLE + " " + field, TITLE + ", lĩnh vực " + field), out, sheet -> {
            sheet.letterhead(head.letterhead("STD-TTPVHCC"));
            sheet.title(TITLE);
            sheet.subtitle("Lĩnh vực: " + field);
            sheet.subtitle(period);
            sheet.table(COLUMNS, entries.map(Entry::cells));
        });
    }
}
