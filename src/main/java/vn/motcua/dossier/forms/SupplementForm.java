package vn.motcua.dossier.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.paper.PageSetup;
import vn.motcua.paper.Sheet;
import vn.motcua.paper.Signature;

/**
 * Form 02, Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ: before admission, as the one notice that lists everything, and while a
 * dossier is examined.
 *
 * @param head         issuer, number, place, moment
 * @param code         dossier code; null before admission
 * @param applicant    whose dossier
 * @param request      what is asked for
 * @param items        everything to be supplemented, at once
 * @param reason       why, with the rule
 * @param contact      officer who answers questions
 * @param contactPhone that officer's telephone
 * @param guidedBy     full name of who guides and signs
 */
public record SupplementForm(
        FormHead head,
        @Nullable String code,
        Applicant applicant,
        String request,
        List<String> items,
        String reason,
        String contact,
        String contactPhone,
        String guidedBy) {

    private static final String TITLE = "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ";

    public byte[] pdf() {
        return Sheet.print(PageSetup.portrait(TITLE, code == null ? TITLE : code), this::print);
    }

    private void print(Sheet sheet) {
        sheet.letterhead(head.letterhead("PBS-TTPVHCC"));
        sheet.title(TITLE);
        if (code != null) {
            sheet.subtitle("Mã hồ sơ: " + code);
        }
        sheet.line("Hồ sơ của", applicant.name());
        sheet.line("Nội dung yêu cầu giải quyết", request);
        applicant.printContact(sheet);
        sheet.text("Đề nghị Ông/Bà/Tổ chức bổ sung, hoàn thiện hồ sơ với các nội dung sau:");
        sheet.numbered("Nội dung cần hoàn thiện", items);
        sheet.line("Lý do", reason);
        sheet.text(clockSentence());
        sheet.text("Trong quá trình hoàn thiện hồ sơ, nếu có vướng mắc, Ông/Bà/Tổ chức liên hệ với " + contact
                + ", số điện thoại " + contactPhone + ", để được hướng dẫn.");
        sheet.signatures(Signature.blank(), Signature.byHand("Người hướng dẫn", guidedBy));
    }

    private String clockSentence() {
        return code == null
                ? "Hồ sơ chưa được tiếp nhận; thời hạn giải quyết tính từ khi hồ sơ được tiếp nhận đầy đủ, hợp lệ."
                : "Thời gian chờ bổ sung không tính vào thời hạn giải quyết hồ sơ.";
    }
}
