package vn.motcua.dossier.forms;

import org.jspecify.annotations.Nullable;
import vn.motcua.paper.Sheet;

/**
 * The person or organisation a form speaks of. What is null prints as a dotted line.
 *
 * @param name     as written on the person's papers
 * @param identity personal identification number, or the organisation's
 */
public record Applicant(
        String name,
        @Nullable String identity,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String email) {

    void printIdentity(Sheet sheet) {
        sheet.line("Số định danh cá nhân/tổ chức", identity);
    }

    void printContact(Sheet sheet) {
        sheet.line("Địa chỉ", address);
        sheet.pair("Số điện thoại", phone, "Email", email);
    }
}
