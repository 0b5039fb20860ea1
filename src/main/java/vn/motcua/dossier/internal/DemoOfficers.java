package vn.motcua.dossier.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.motcua.dossier.Action;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;

/** Who of the demo staff sits at a desk. Remembers whom it found. */
final class DemoOfficers {

    private final Officers officers;
    private final Map<Seat, List<Officer>> found = new ConcurrentHashMap<>();

    private record Seat(Role role, UnitId unit) {}

    DemoOfficers(Officers officers) {
        this.officers = officers;
    }

    Officer of(Action action, FictionalDossier dossier) {
        var desk = action.desk();
        var unit = Desks.unitOf(
                desk, dossier.application().receiving(), dossier.application().resolving());
        var role = Desks.roleOf(desk, dossier.procedure().decidedBy());
        return found.computeIfAbsent(new Seat(role, unit), it -> officers.listWith(it.role(), it.unit())).stream()
                .filter(it -> it.rights().has(role, unit, dossier.procedure().field()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No " + role + " in " + unit));
    }
}
