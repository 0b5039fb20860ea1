package vn.motcua.administration;

import vn.motcua.shared.RefusalCode;

/** What the administration's screens refuse themselves. */
public enum AdministrationRefusal implements RefusalCode {
    /** {0}: which day. */
    ADM_101_DAY_UNREADABLE(422),
    ADM_102_NO_SUCH_CHANGE(404),
    ADM_103_KIND_UNKNOWN(422);

    private final int status;

    AdministrationRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
