package vn.motcua.operation;

import vn.motcua.shared.RefusalCode;

/** Why a node takes no acts for now, though it still shows what is stored. */
public enum OperationRefusal implements RefusalCode {
    OPS_101_CLOCK_OFF,
    OPS_102_DISK_FULL;

    @Override
    public int status() {
        return 503;
    }
}
