package vn.motcua.paper;

import java.time.LocalDate;

/**
 * The head of an administrative paper.
 *
 * @param parent the body above the issuer, "Ủy ban nhân dân phường Xuân Hòa"; set in capitals, in balanced lines or
 *               as broken by "\n"
 * @param issuer who issues the paper; set likewise
 * @param number number and symbol, "12/PBS-TTPVHCC"
 * @param place  where it is issued, "Xuân Hòa"
 * @param day    when
 */
public record Letterhead(String parent, String issuer, String number, String place, LocalDate day) {

    /** "Xuân Hòa, ngày 04 tháng 3 năm 2026": days below 10 and the months 1 and 2 take a zero (Decree 30/2020, annex I). */
    String placeAndDay() {
        var month = day.getMonthValue();
        return "%s, ngày %02d tháng %s năm %d"
                .formatted(place, day.getDayOfMonth(), month <= 2 ? "0" + month : month, day.getYear());
    }
}
