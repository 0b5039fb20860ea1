package vn.motcua.search.internal;

/** What the search does beyond plain words; the bench takes each away in turn to show what it brings. */
enum Ability {
    SYNONYMS,
    BIGRAMS,
    ACCENTS,
    TYPING_ERRORS,
    TELEX,
    QUESTION_WORDS
}
