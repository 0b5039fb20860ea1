package vn.motcua.scan;

import vn.motcua.shared.RefusalCode;

/** Why something of the scan inbox is not done. The sentences are in {@code messages/scan.properties}. */
public enum ScanRefusal implements RefusalCode {
    SCN_100_NOT_FOUND(404),
    SCN_101_DECIDED(409),
    SCN_102_NO_SUCH_DOSSIER(422),
    SCN_103_NO_SUCH_PAPER(422),
    SCN_104_NO_GROUND(422),
    SCN_105_BYTES_GONE(404);

    private final int status;

    ScanRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
