package vn.motcua.dossier.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Party;
import vn.motcua.identity.Masked;
import vn.motcua.ui.Detail;
import vn.motcua.ui.Screen;

/**
 * One person of a dossier beside the papers.
 *
 * @param shown whether numbers are shown whole; that is an act of its own, kept in the audit
 */
public record PersonView(Party party, boolean shown) {

    public List<Detail> details(Screen screen) {
        var details = new ArrayList<Detail>();
        add(
                details,
                screen.t("desk.person.kind"),
                party.kind() == Party.Kind.CITIZEN ? null : party.kind().label());
        add(details, screen.t("desk.person.number"), hidden(party.number(), true));
        add(details, screen.t("desk.person.birth"), party.birth());
        add(details, screen.t("desk.person.sex"), party.sex());
        add(details, screen.t("desk.person.nationality"), party.nationality());
        add(details, screen.t("desk.person.address"), party.address());
        add(details, screen.t("desk.person.phone"), hidden(party.phone(), false));
        add(details, screen.t("desk.person.email"), shown ? party.email() : null);
        add(
                details,
                screen.t("desk.person.signing"),
                party.signing() == Party.Signing.SIGNS ? null : party.signing().label());
        return details;
    }

    private static void add(List<Detail> details, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            details.add(new Detail(label, text));
        }
    }

    private @Nullable String hidden(@Nullable String number, boolean personal) {
        if (number == null || shown) {
            return number;
        }
        return personal ? Masked.personalNumber(number) : Masked.phone(number);
    }
}
