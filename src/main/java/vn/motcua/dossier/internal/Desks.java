package vn.motcua.dossier.internal;

import vn.motcua.catalogue.DecidedBy;
import vn.motcua.dossier.Desk;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;

/** Which unit and role stand behind a desk for one dossier. */
final class Desks {

    private Desks() {}

    static UnitId unitOf(Desk desk, UnitId receiving, UnitId resolving) {
        return desk.atReceivingUnit() ? receiving : resolving;
    }

    static Role roleOf(Desk desk, DecidedBy decidedBy) {
        return desk == Desk.DECISION && decidedBy == DecidedBy.CENTRE_LEADER ? Role.CENTRE_LEADER : desk.role();
    }
}
