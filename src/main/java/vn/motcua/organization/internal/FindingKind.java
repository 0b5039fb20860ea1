package vn.motcua.organization.internal;

/** What a list that came in was found to say otherwise. */
enum FindingKind {
    NOT_NFC(false),
    EXTRA_BLANKS(false),
    NOTE_SPELLING(false),
    NAME_CASE(false),
    TONE_MARK(false),
    ACCENTS(false),
    /** Code and place agree, one or two letters do not. */
    NAME_NEAR(false),
    KNOWN_CHANGE(false),
    DOUBLE(false),
    PART_ALONE(false),
    DISTRICT_WHOLE(false),
    NAME_DIFFERS(true),
    KIND_DIFFERS(true),
    PLACE_DIFFERS(true),
    SHARE_DIFFERS(true),
    UNKNOWN_CODE(true),
    WRONG_OLD_CODE(true),
    CODE_TWICE(true),
    NO_OLD_CODE(true),
    NEW_CODE(true),
    NOT_LISTED(true),
    WHOLE_AND_PART(true),
    UNKNOWN_NOTE(true);

    private final boolean review;

    FindingKind(boolean review) {
        this.review = review;
    }

    /** Whether the row is not used before somebody has looked at it. */
    boolean needsReview() {
        return review;
    }

    static FindingKind of(Likeness likeness) {
        return switch (likeness) {
            case SAME, CASE -> NAME_CASE;
            case TONE_MARK -> TONE_MARK;
            case ACCENTS -> ACCENTS;
            case NEAR -> NAME_NEAR;
            case OTHER -> NAME_DIFFERS;
        };
    }
}
