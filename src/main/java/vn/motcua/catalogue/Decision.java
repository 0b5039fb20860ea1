package vn.motcua.catalogue;

import java.time.LocalDate;
import vn.motcua.shared.CivilTime;

/**
 * By which decision something holds.
 *
 * @param number number and symbol, such as {@code 12/QĐ-UBND}
 * @param day    on which it was signed
 * @param issuer who signed it
 */
public record Decision(String number, LocalDate day, String issuer) {

    /** "Quyết định số 12/QĐ-UBND ngày 20/11/2026 của Chủ tịch Ủy ban nhân dân Thành phố". */
    public String words() {
        return "Quyết định số " + number + " ngày " + CivilTime.date(day) + " của " + issuer;
    }
}
