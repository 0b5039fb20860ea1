package vn.motcua.catalogue.web;

import java.util.Optional;
import vn.motcua.catalogue.Decision;
import vn.motcua.shared.Text;
import vn.motcua.ui.TypedDate;

/** A decision as typed. */
public record DecisionForm(String number, String day, String issuer) {

    static final DecisionForm EMPTY = new DecisionForm("", "", "");

    /** Empty where the day cannot be read. */
    Optional<Decision> find() {
        return TypedDate.find(day).map(it -> new Decision(Text.clean(number), it, Text.clean(issuer)));
    }
}
