package vn.motcua.dossier.forms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.paper.Letterhead;
import vn.motcua.shared.CivilTime;

/**
 * Who issues a form, where and when.
 *
 * @param parent the body above the centre, "Ủy ban nhân dân phường Xuân Hòa"
 * @param issuer the centre, "Trung tâm Phục vụ hành chính công"
 * @param place  where it is issued, "Xuân Hòa"
 * @param serial number in the form's own book; null while it is a draft, and a dotted line is printed
 * @param issued when it is issued
 */
public record FormHead(
        String parent,
        String issuer,
        String place,
        @Nullable Long serial,
        Instant issued) {

    /** @param symbol the form's symbol, "PBS-TTPVHCC" */
    Letterhead letterhead(String symbol) {
        return new Letterhead(parent, issuer, number(symbol), place, CivilTime.day(issued));
    }

    /** Numbers below 10 take a zero (Decree 30/2020, annex I). */
    private String number(String symbol) {
        var number = serial == null ? "........" : String.format("%02d", serial);
        return number + "/" + symbol;
    }
}
