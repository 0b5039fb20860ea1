package vn.motcua.dossier.web;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.ComponentKind;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.Party;
import vn.motcua.identity.Officer;
import vn.motcua.organization.Centre;
import vn.motcua.organization.Unit;
import vn.motcua.organization.Units;

/** Guidance as the officer first sees it: who can be asked, and what is known already. */
@Component
class GuidanceBegun {

    private final Units units;

    GuidanceBegun(Units units) {
        this.units = units;
    }

    GuidanceForm blank(ProcedureVersion version, Unit desk, Officer me) {
        return form(version, desk, PersonForm.blank(Party.Role.SUBMITTER), "", me);
    }

    /** From the admission screen: what was typed is kept, what is required and not there becomes the list. */
    GuidanceForm from(DeskForm form, ProcedureVersion version, Unit desk, Officer me) {
        var required = version.components().stream()
                .filter(it -> it.required() && it.kind() != ComponentKind.REPLACED_BY_DATA)
                .map(vn.motcua.catalogue.Component::code)
                .collect(Collectors.toSet());
        var missing = form.papers().stream()
                .filter(it -> !it.here() && required.contains(it.component()))
                .map(PaperForm::name)
                .collect(Collectors.joining("\n"));
        return form(version, desk, form.people().getFirst(), missing, me);
    }

    private GuidanceForm form(ProcedureVersion version, Unit desk, PersonForm person, String items, Officer me) {
        var phone = units.findCentre(desk.id()).map(Centre::phone).orElse("");
        return GuidanceForm.begun(version.code().value(), desk.code(), person, items, me.fullName(), phone);
    }
}
