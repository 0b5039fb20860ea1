package vn.motcua.dossier.forms;

import org.jspecify.annotations.Nullable;
import vn.motcua.paper.PageSetup;
import vn.motcua.paper.Sheet;
import vn.motcua.paper.Signature;

/**
 * Form 03, Phiếu từ chối tiếp nhận giải quyết hồ sơ: proposed by the desk, issued by the centre's leader.
 *
 * @param head       issuer, number, place, moment
 * @param code       dossier code; null where there is none, and the line is left out
 * @param applicant  whose dossier is refused
 * @param mark       how the submitter signs
 * @param request    what was asked for
 * @param reason     the particular reason, with the rule
 * @param receivedBy full name of the officer at the desk
 * @param issuedBy   the leader who issues it
 */
public record RefusalForm(
        FormHead head,
        @Nullable String code,
        Applicant applicant,
        Mark mark,
        String request,
        String reason,
        String receivedBy,
        Signer issuedBy) {

    private static final String TITLE = "Phiếu từ chối tiếp nhận giải quyết hồ sơ";

    public byte[] pdf() {
        return Sheet.print(PageSetup.portrait(TITLE, code == null ? TITLE : code), this::print);
    }

    private void print(Sheet sheet) {
        sheet.letterhead(head.letterhead("PTC-TTPVHCC"));
        sheet.title(TITLE);
        sheet.line("Tiếp nhận hồ sơ của", applicant.name());
        applicant.printIdentity(sheet);
        applicant.printContact(sheet);
        if (code != null) {
            sheet.line("Mã hồ sơ", code);
        }
        sheet.line("Nội dung yêu cầu giải quyết", request);
        sheet.text("Qua xem xét, " + head.issuer()
                + " thông báo không tiếp nhận giải quyết hồ sơ này với lý do cụ thể như sau:");
        sheet.text(reason);
        sheet.text("Xin thông báo để Ông/Bà/Tổ chức được biết và thực hiện.");
        sheet.signatures(mark.of(applicant), Signature.byHand("Người tiếp nhận hồ sơ", receivedBy), issuedBy.sealed());
    }
}
