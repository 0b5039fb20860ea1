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
    ORG_111_NO_SUCH_NOTICE(404),
    ORG_120_NO_FILE(404),
    /** {0}: the most megabytes. */
    ORG_121_FILE_TOO_LARGE(422),
    /** {0}: the columns of each list that will do. */
    ORG_122_COLUMNS(422),
    /** {0}: line, {1}: column, {2}: what stands there. */
    ORG_123_CELL(422),
    ORG_124_NO_ROWS(422),
    /** {0}: how many rows, {1}: the first line, {2}: its code. */
    ORG_125_UNITS_FIRST(422),
    /** {0}: line, 0 for none, {1}: what was typed. */
    ORG_126_DAY(422),
    ORG_127_NO_SUCH_FINDING(404),
    ORG_128_FINDING_DECIDED(409),
    ORG_129_NOTHING_TO_CONFIRM(422),
    ORG_130_DAY_ASKED(400),
    /** {0}: the first year, {1}: the last. */
    ORG_131_YEAR_ASKED(400),
    /** {0}: the most characters. */
    ORG_132_NEIGHBOURHOOD(422),
    ORG_133_NEIGHBOURHOOD_THERE(409),
    ORG_134_NO_SUCH_NEIGHBOURHOOD(409),
    ORG_140_CSV_ONLY(422),
    /** {0}: how many points. */
    ORG_141_LINES(422),
    /** {0}: what stands there. */
    ORG_142_GOVERNING(422),
    /** {0}: code. */
    ORG_143_PERIOD(422),
    /** {0}: code, {1}: day, {2}: the other line. */
    ORG_144_LINE_TWICE(422),
    /** {0}: day of the reorganisation, {1}: code. */
    ORG_145_REORGANISED(422),
    /** {0}: code. */
    ORG_146_SERVICE_UNIT_UNKNOWN(422),
    /** {0}: the form. */
    ORG_147_FORM_SIDES(422),
    /** {0}: code, {1}: the day before. */
    ORG_148_NOT_THERE_BEFORE(422),
    /** {0}: code, {1}: day; so do the next three. */
    ORG_149_NOT_THERE_AFTER(422),
    ORG_150_NOT_ENDED(422),
    ORG_151_REORGANISED_TWICE(422),
    ORG_152_TRANSFER_OF_NOTHING(422),
    ORG_153_NO_SUCH_SERVICE_UNIT(404);

    private final int status;

    OrganizationRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
