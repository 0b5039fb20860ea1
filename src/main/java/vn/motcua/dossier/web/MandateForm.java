package vn.motcua.dossier.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Mandate;
import vn.motcua.ui.TypedDate;

/** The paper by which somebody acts for the owner, as typed. */
public record MandateForm(String kind, String number, String date, String scope) {

    static final MandateForm BLANK = new MandateForm("", "", "", "");

    static MandateForm read(Typed typed) {
        return new MandateForm(
                typed.text("mandate-kind"),
                typed.text("mandate-number"),
                typed.text("mandate-date"),
                typed.text("mandate-scope"));
    }

    /** Something was typed; the kind alone counts, being a choice. */
    public boolean isGiven() {
        return !(kind + number + date + scope).isBlank();
    }

    boolean hasReadableDate() {
        return date.isBlank() || TypedDate.find(date).isPresent();
    }

    /** Null when nothing, or no known kind, is given. */
    @Nullable
    Mandate mandate() {
        var known = Typed.constant(Mandate.Kind.class, kind);
        if (known == null) {
            return null;
        }
        LocalDate day = TypedDate.find(date).orElse(null);
        return new Mandate(known, Parties.optional(number), day, Parties.clean(scope));
    }
}
