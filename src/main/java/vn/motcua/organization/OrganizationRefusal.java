package vn.motcua.organization;

import vn.motcua.shared.RefusalCode;

/** What the organization refuses. */
public enum OrganizationRefusal implements RefusalCode {
    ORG_101_UNKNOWN_UNIT(404),
    ORG_102_NO_CENTRE(404),
    ORG_103_CODE_SHAPE(422),
    ORG_104_CODE_TAKEN(409);

    private final int status;

    OrganizationRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
