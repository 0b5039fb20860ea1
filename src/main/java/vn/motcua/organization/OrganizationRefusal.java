package vn.motcua.organization;

import vn.motcua.shared.RefusalCode;

/** What the organization refuses. */
public enum OrganizationRefusal implements RefusalCode {
    ORG_101_UNKNOWN_UNIT(404),
    ORG_102_NO_CENTRE(404),
    ORG_103_CODE_SHAPE(422),
    ORG_104_CODE_TAKEN(409),
    /** {0}: which text, {1}: the most characters. */
    ORG_105_TEXT(422),
    ORG_106_DAYS(422),
    ORG_107_HOURS(422),
    ORG_108_SATURDAY(422),
    /** {0}: the most characters. */
    ORG_109_NOTICE_TEXT(422),
    ORG_110_NOTICE_UNIT(422),
    ORG_111_NO_SUCH_NOTICE(404);

    private final int status;

    OrganizationRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
