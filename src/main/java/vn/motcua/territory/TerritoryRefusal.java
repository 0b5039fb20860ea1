package vn.motcua.territory;

import vn.motcua.shared.RefusalCode;

/** Why a point is not placed, a file is not taken in, or a part of it must be looked at. */
public enum TerritoryRefusal implements RefusalCode {
    /** {0}: name of the parameter. */
    TER_101_NOT_A_DEGREE(400),
    TER_102_NO_SUCH_PLACE(400),
    TER_103_DAY(400),
    TER_104_NO_BOUNDARIES(404),
    TER_105_OUTSIDE(404),

    TER_201_NOT_GEOJSON(422),
    /** {0}: the most megabytes. */
    TER_202_TOO_LARGE(422),
    /** {0}: the reference system the file names. */
    TER_203_NOT_WGS84(422),
    /** {0}: line, {1}: column, {2}: features read before it. */
    TER_204_UNREADABLE(422),
    /** {0}: the most points. */
    TER_205_TOO_MANY_POINTS(422),
    TER_206_NO_FEATURES(422),
    /** {0}: how many. */
    TER_207_FINDINGS(422),
    TER_208_NO_FILE(422),
    TER_209_SOURCE(422),

    TER_301_CODE_MISSING(422),
    /** {0}: the code. */
    TER_302_CODE_UNKNOWN(422),
    /** {0}: the code, {1}: the feature that bore it before. */
    TER_303_CODE_TWICE(422),
    TER_304_NOT_AN_AREA(422),
    TER_305_RING_OPEN(422),
    TER_306_RING_SHORT(422),
    /** {0}: first number, {1}: second number. */
    TER_307_OUT_OF_RANGE(422),
    /** {0}: longitude, {1}: latitude of the place. */
    TER_308_CROSSES_ITSELF(422),
    /** {0}: the code of the unit it lies in. */
    TER_309_LIES_IN_ANOTHER(422),
    /** {0}: longitude, {1}: latitude of the place, {2}: how much of the area changed, in percent. */
    TER_401_REPAIRED(422);

    private final int status;

    TerritoryRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
