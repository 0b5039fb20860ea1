package vn.motcua.dossier.forms;

import java.time.Instant;
import vn.motcua.paper.PageSetup;
import vn.motcua.paper.Sheet;
import vn.motcua.paper.Signature;
import vn.motcua.shared.CivilTime;

/**
 * Form 04, Phiếu xin lỗi và đề nghị gia hạn thời gian giải quyết (before Circular 03/2025: xin lỗi và hẹn lại ngày trả kết
 * quả): signed by the head of the resolving unit before the promised moment has passed.
 *
 * @param head        the resolving unit as issuer, number, place, moment
 * @param code        dossier code
 * @param applicant   to whom the apology is owed
 * @param procedure   name of the procedure
 * @param receivedBy  the centre that received the dossier
 * @param received    when the dossier was received
 * @param promised    the moment promised before
 * @param reason      why it is late
 * @param newPromised the new moment
 * @param signer      head of the resolving unit
 */
public record ApologyForm(
        FormHead head,
        String code,
        Applicant applicant,
        String procedure,
        String receivedBy,
        Instant received,
        Instant promised,
        String reason,
        Instant newPromised,
        Signer signer) {

    private static final String TITLE = "Phiếu xin lỗi và đề nghị gia hạn thời gian giải quyết";

    public byte[] pdf() {
        return Sheet.print(PageSetup.portrait(TITLE + " " + code, code), this::print);
    }

    private void print(Sheet sheet) {
        sheet.letterhead(head.letterhead("PXL"));
        sheet.title(TITLE);
        sheet.addressee("Ông/Bà/Tổ chức " + applicant.name());
        sheet.text("Ngày " + CivilTime.date(received) + ", " + receivedBy
                + " tiếp nhận hồ sơ đề nghị giải quyết thủ tục " + procedure + ".");
        sheet.line("Người nộp hồ sơ", applicant.name());
        applicant.printIdentity(sheet);
        sheet.line("Mã số hồ sơ", code);
        sheet.line("Thời gian hẹn trả kết quả", FormTime.moment(promised));
        sheet.text("Tuy nhiên, việc giải quyết hồ sơ không kịp thời gian đã hẹn.");
        sheet.line("Lý do", reason);
        sheet.text("Chúng tôi xin lỗi Ông/Bà/Tổ chức vì sự chậm trễ này và đề nghị gia hạn thời gian giải quyết.");
        sheet.keyLine("Thời gian trả kết quả mới", FormTime.moment(newPromised));
        sheet.text("Rất mong nhận được sự thông cảm của Ông/Bà/Tổ chức.");
        sheet.signatures(Signature.blank(), signer.sealed());
    }
}
