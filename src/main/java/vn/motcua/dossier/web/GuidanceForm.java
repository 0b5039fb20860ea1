package vn.motcua.dossier.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.Party;

/**
 * Guidance before admission, as typed.
 *
 * @param desk  code of the unit whose desk guides
 * @param items everything that is missing or wrong, a line each
 */
public record GuidanceForm(
        String key,
        String procedure,
        String desk,
        PersonForm person,
        String items,
        String reason,
        String contactName,
        String contactPhone) {

    static GuidanceForm begun(
            String procedure, String desk, PersonForm person, String items, String contactName, String contactPhone) {
        return new GuidanceForm(
                UUID.randomUUID().toString(), procedure, desk, person, items, "", contactName, contactPhone);
    }

    static GuidanceForm read(Typed typed) {
        return new GuidanceForm(
                typed.text("key"),
                typed.text("procedure"),
                typed.text("desk"),
                PersonForm.read(typed, "p0-"),
                typed.text("items"),
                typed.text("reason"),
                typed.text("contact-name"),
                typed.text("contact-phone"));
    }

    Party party() {
        return Parties.clean(List.of(person.party())).getFirst();
    }

    Details.Supplement content() {
        var lines = Arrays.stream(items.split("\\R"))
                .map(Parties::clean)
                .filter(it -> !it.isEmpty())
                .toList();
        return new Details.Supplement(
                lines, Parties.clean(reason), Parties.clean(contactName), Parties.clean(contactPhone));
    }
}
