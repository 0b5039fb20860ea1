package vn.motcua.dossier.forms;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.paper.PageSetup;
import vn.motcua.paper.Sheet;
import vn.motcua.paper.Signature;
import vn.motcua.shared.Dong;

/**
 * Form 01, Giấy tiếp nhận hồ sơ và hẹn trả kết quả (Circular 03/2025/TT-VPCP), with the fee due and the way to follow added.
 *
 * @param head          issuer, number, place, moment
 * @param code          dossier code
 * @param applicant     who submits
 * @param mark          how the submitter signs
 * @param authorization on whose behalf, null when on their own
 * @param request       what is asked for: the procedure's name and, where useful, the matter
 * @param handedIn      components as received
 * @param sets          number of dossier sets
 * @param term          the lawful term, "05 ngày làm việc"
 * @param received      when it was received complete
 * @param promise       the promised moment, or why there is none yet
 * @param returnedAt    where the result will be received
 * @param register      place in the tracking register, null where none is kept
 * @param fees          what is due; empty where nothing is
 * @param tracking      how to follow
 * @param receivedBy    full name of the receiving officer
 */
public record ReceiptForm(
        FormHead head,
        String code,
        Applicant applicant,
        Mark mark,
        @Nullable Authorization authorization,
        String request,
        List<HandedIn> handedIn,
        int sets,
        String term,
        Instant received,
        Promise promise,
        String returnedAt,
        @Nullable RegisterPlace register,
        List<FeeLine> fees,
        Tracking tracking,
        String receivedBy) {

    private static final String TITLE = "Giấy tiếp nhận hồ sơ và hẹn trả kết quả";

    public byte[] pdf() {
        return Sheet.print(PageSetup.portrait(TITLE + " " + code, code), this::print);
    }

    private void print(Sheet sheet) {
        sheet.letterhead(head.letterhead("TNHS-TTPVHCC"));
        sheet.title(TITLE);
        sheet.subtitle("Mã hồ sơ: " + code);
        printPeople(sheet);
        sheet.line("Nội dung yêu cầu giải quyết", request);
        sheet.numbered(
                "Thành phần hồ sơ nộp gồm",
                handedIn.stream().map(HandedIn::printed).toList());
        printTimes(sheet);
        printFees(sheet);
        tracking.print(sheet, code);
        sheet.signatures(mark.of(applicant), Signature.byHand("Người tiếp nhận hồ sơ", receivedBy));
    }

    private void printPeople(Sheet sheet) {
        sheet.text(head.issuer() + " tiếp nhận hồ sơ của:");
        sheet.line("Ông/Bà/Tổ chức", applicant.name());
        applicant.printIdentity(sheet);
        applicant.printContact(sheet);
        if (authorization != null) {
            authorization.print(sheet);
        }
    }

    private void printTimes(Sheet sheet) {
        sheet.pair("Số lượng hồ sơ", "%02d bộ".formatted(sets), "Thời gian giải quyết theo quy định", term);
        sheet.line("Thời gian nhận hồ sơ", FormTime.moment(received));
        promise.print(sheet);
        sheet.line("Đăng ký nhận kết quả tại", returnedAt);
        if (register != null) {
            sheet.pair(
                    "Vào Sổ theo dõi hồ sơ, quyển số", register.volume(),
                    "Số thứ tự", Long.toString(register.entry()));
        }
    }

    private void printFees(Sheet sheet) {
        long due = fees.stream().mapToLong(FeeLine::dong).sum();
        sheet.line(
                "Phí, lệ phí phải nộp", due == 0 ? "không thu" : Dong.format(due) + " (Giấy này không thay biên lai)");
        fees.forEach(fee -> sheet.note("- " + fee.printed()));
    }
}
