package vn.motcua.catalogue.national;

/** Why an official must look at an entry of the national list before it can be worked with. */
public enum ReviewGround {
    /** The table of channels cannot be divided into rows at all. */
    CHANNELS_UNREADABLE(About.TERM),
    /** A number without a unit. */
    TERM_NO_UNIT(About.TERM),
    /** Digits of the term touch those of the fee: nobody can tell where one ends. */
    CELLS_TOUCH(About.TERM),
    /** No term, or words instead of one. */
    TERM_UNSAID(About.TERM),
    /** A fraction of a day or month, or nothing at all, which no calendar knows. */
    TERM_NOT_COUNTABLE(About.TERM),
    /** The description gives the same number with another unit, such as days and working days. */
    TERM_UNITS_DIFFER(About.TERM),
    /** The description gives terms, but not the one of the cell. */
    TERM_NOT_IN_WORDS(About.TERM),
    /** The description gives other terms besides, for other cases or for steps. */
    TERM_AND_OTHERS(About.TERM),
    /** Hours, and nobody says whether of the office or of the day. */
    TERM_HOURS_UNSAID(About.TERM),
    /** One channel has several rows with different terms. */
    TERM_SEVERAL(About.TERM),
    FEE_UNSAID(About.FEE),
    /** Free in the cell, while the words speak of a fee. */
    FEE_FREE_BUT_WORDS(About.FEE),
    /** Less than a thousand đồng: the thousands were probably lost. */
    FEE_TOO_SMALL(About.FEE),
    /** The words give amounts, but not the one of the cell. */
    FEE_WORDS_DIFFER(About.FEE),
    /** The words give other amounts besides. */
    FEE_SEVERAL(About.FEE),
    /** The words attach a condition, a period or a share. */
    FEE_CONDITIONS(About.FEE),
    /** Counted by something else than a dossier, a page or a copy. */
    FEE_PER_PIECE(About.FEE),
    FEE_FOREIGN_CURRENCY(About.FEE),
    /** Rows of the list give different fees. */
    FEE_BY_ROW(About.FEE),
    /** The words do not say who receives or who decides. */
    WHO_UNSAID(About.WHO),
    /** Somebody else than the commune receives or decides. */
    WHO_ELSEWHERE(About.WHO),
    /** Names a level that was abolished. */
    ABOLISHED_LEVEL(About.STALE),
    /** A heading of a decision stands as the title. */
    HEADING_AS_TITLE(About.STALE),
    /** Another entry has the same name but for accents and blanks. */
    EQUAL_NAME(About.STALE),
    /** Rests on a text that was named as no longer in force. */
    ENDED_TEXT(About.STALE),
    /** The city's catalogue has the procedure and says something else. */
    DIFFERS_FROM_CITY(About.CITY);

    private enum About {
        TERM,
        FEE,
        WHO,
        STALE,
        CITY
    }

    private final About about;

    ReviewGround(About about) {
        this.about = about;
    }

    public boolean isAboutTerm() {
        return about == About.TERM;
    }

    public boolean isAboutFee() {
        return about == About.FEE;
    }

    /** Stale or double: the question is whether the entry should stand at all. */
    public boolean isStale() {
        return about == About.STALE;
    }
}
