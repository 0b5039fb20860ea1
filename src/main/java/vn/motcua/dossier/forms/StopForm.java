package vn.motcua.dossier.forms;

import java.util.List;
import vn.motcua.paper.PageSetup;
import vn.motcua.paper.Sheet;
import vn.motcua.paper.Signature;

/**
 * Form 05, Thông báo dừng giải quyết hồ sơ: on the applicant's request, while there is no decision yet (Decree 118/2025,
 * article 21), or on another stated ground.
 *
 * @param head       issuer, number, place, moment
 * @param code       dossier code
 * @param applicant  whose dossier
 * @param request    what had been asked for
 * @param ground     why it stops, "Theo đề nghị rút hồ sơ của người nộp ngày 04/11/2026"
 * @param legalBasis the rule
 * @param fees       what becomes of the fee, "Chưa thu phí, lệ phí"
 * @param returned   papers handed back; empty where there are none
 * @param signer     who signs for the centre
 */
public record StopForm(
        FormHead head,
        String code,
        Applicant applicant,
        String request,
        String ground,
        String legalBasis,
        String fees,
        List<HandedIn> returned,
        Signer signer) {

    private static final String TITLE = "Thông báo dừng giải quyết hồ sơ";

    public byte[] pdf() {
        return Sheet.print(PageSetup.portrait(TITLE + " " + code, code), this::print);
    }

    private void print(Sheet sheet) {
        sheet.letterhead(head.letterhead("TB-TTPVHCC"));
        sheet.title(TITLE);
        sheet.addressee("Ông/Bà/Tổ chức " + applicant.name());
        applicant.printIdentity(sheet);
        applicant.printContact(sheet);
        sheet.line("Mã hồ sơ", code);
        sheet.line("Nội dung yêu cầu giải quyết", request);
        sheet.text(head.issuer() + " thông báo dừng giải quyết hồ sơ nêu trên kể từ thời điểm ban hành Thông báo này.");
        sheet.line("Lý do dừng", ground);
        sheet.line("Căn cứ", legalBasis);
        sheet.line("Phí, lệ phí", fees);
        if (!returned.isEmpty()) {
            sheet.numbered(
                    "Giấy tờ trả lại", returned.stream().map(HandedIn::printed).toList());
        }
        sheet.text("Khi có nhu cầu, Ông/Bà/Tổ chức có thể nộp lại hồ sơ theo quy định.");
        sheet.signatures(Signature.blank(), signer.sealed());
    }
}
