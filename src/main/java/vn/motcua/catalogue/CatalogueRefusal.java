package vn.motcua.catalogue;

import vn.motcua.shared.RefusalCode;

/** What the catalogue refuses; messages in {@code messages/catalogue*.properties}. */
public enum CatalogueRefusal implements RefusalCode {
    CAT_101_QUERY_TOO_LONG(400),
    CAT_102_UNKNOWN_LEVEL(400),
    CAT_103_MALFORMED_FIELD(400),
    CAT_104_LIMIT_OUT_OF_RANGE(400),
    CAT_110_NO_SUCH_PROCEDURE(404),
    CAT_120_NOT_CITY_ADMINISTRATOR(403),
    CAT_121_NO_SUCH_VERSION(404),
    CAT_122_ALREADY_CONFIRMED(409),
    CAT_123_SUPERSEDED(409),
    CAT_124_NOTE_MISSING(422);

    private final int status;

    CatalogueRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
