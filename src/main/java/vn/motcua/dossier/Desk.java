package vn.motcua.dossier;

import vn.motcua.identity.Role;

/** Who may take a step: which role, and of which of the dossier's units. */
public enum Desk {
    RECEPTION(Role.RECEPTION_OFFICER, Place.RECEIVING, "cán bộ tiếp nhận"),
    RECEIVING_LEADER(Role.CENTRE_LEADER, Place.RECEIVING, "lãnh đạo Trung tâm"),
    EXAMINATION(Role.EXAMINING_OFFICER, Place.RESOLVING, "cán bộ thẩm định"),
    /** The role that the procedure names as deciding: the unit's leader, or the centre's leader. */
    DECISION(Role.UNIT_LEADER, Place.RESOLVING, "lãnh đạo có thẩm quyền ký"),
    RESOLVING_LEADER(Role.UNIT_LEADER, Place.RESOLVING, "lãnh đạo đơn vị giải quyết"),
    CLERK(Role.CLERK, Place.RESOLVING, "văn thư"),
    /** The opening inventory: who administers the unit brings in what was in work before. */
    ADMINISTRATION(Role.UNIT_ADMINISTRATOR, Place.RECEIVING, "quản trị đơn vị"),
    /** Steps that the product takes by itself. */
    SYSTEM(Role.AUDITOR, Place.RESOLVING, "hệ thống");

    enum Place {
        RECEIVING,
        RESOLVING
    }

    private final Role role;
    private final Place place;
    private final String label;

    Desk(Role role, Place place, String label) {
        this.role = role;
        this.place = place;
        this.label = label;
    }

    public Role role() {
        return role;
    }

    public boolean atReceivingUnit() {
        return place == Place.RECEIVING;
    }

    /** As officers read it, in mid-sentence. */
    public String label() {
        return label;
    }
}
