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
    CAT_124_NOTE_MISSING(422),
    CAT_125_OWN_VERSION(403),
    CAT_126_DECLINED(409),
    CAT_130_CITY_ADMINISTRATOR_ONLY(403),
    CAT_131_FIELD_TAKEN(409),
    CAT_132_FIELD_WORDS(422),
    CAT_133_NO_SUCH_FIELD(404),
    CAT_134_FIELD_IN_USE(409),
    CAT_135_VERSION_AWAITED(409),
    CAT_136_CHANGED_MEANWHILE(409),
    CAT_137_DAY_OF_FORCE(422),
    CAT_138_DECISION_MISSING(422),
    CAT_139_FIELD_ENDED(422),
    CAT_140_STEP_INCOMPLETE(422),
    CAT_141_PROCESS_BEGINS_AT_THE_DESK(422),
    CAT_142_PROCESS_WITHOUT_END(422),
    CAT_143_PROCESS_TOO_LONG(422),
    CAT_144_DAY_UNREADABLE(422),
    CAT_160_NATIONAL_REVIEW(409),
    CAT_161_ENTRY_SETTLED(409),
    CAT_162_LIMITS_MISSING(422),
    CAT_163_CITY_VERSION_STANDS(409),
    CAT_164_WHO_MISSING(422),
    CAT_165_FEE_OUT_OF_RANGE(422),
    /** {0}: code of the entry that is not clear. */
    CAT_166_NOT_CLEAR(409),
    CAT_167_NO_SUCH_ENTRY(404),
    CAT_168_NOTHING_CHOSEN(422);

    private final int status;

    CatalogueRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
