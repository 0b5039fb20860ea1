package vn.motcua.dossier.forms;

import vn.motcua.paper.Sheet;

/**
 * On whose behalf the submitter acts.
 *
 * @param principal who gave the power
 * @param paper     kind, number and date of the paper that gives it
 */
public record Authorization(Applicant principal, String paper) {

    void print(Sheet sheet) {
        sheet.line("Nộp theo ủy quyền của Ông/Bà/Tổ chức", principal.name());
        principal.printIdentity(sheet);
        principal.printContact(sheet);
        sheet.line("Giấy tờ ủy quyền", paper);
    }
}
