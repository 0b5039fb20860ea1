package vn.motcua.dossier.internal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.DecidedBy;
import vn.motcua.dossier.Desk;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.organization.UnitId;

/** Who of the demo staff sits at a desk. */
@Component
class DemoOfficers {

    private final Officers officers;

    DemoOfficers(Officers officers) {
        this.officers = officers;
    }

    Optional<Officer> find(Desk desk, UnitId receiving, UnitId resolving, String field, DecidedBy decidedBy) {
        var unit = Desks.unitOf(desk, receiving, resolving);
        var role = Desks.roleOf(desk, decidedBy);
        return officers.listWith(role, unit).stream()
                .filter(it -> it.rights().has(role, unit, field))
                .findFirst();
    }
}
