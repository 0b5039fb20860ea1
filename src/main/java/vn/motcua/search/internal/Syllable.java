package vn.motcua.search.internal;

/**
 * A syllable of a question.
 *
 * @param exact  as it is taken: with its marks where it has any
 * @param folded the same without marks
 * @param typed  as it stood there
 * @param how    how it came to be taken so
 */
record Syllable(String exact, String folded, String typed, How how) {

    enum How {
        TYPED,
        TELEX,
        CORRECTED
    }

    static Syllable of(String exact, String folded) {
        return new Syllable(exact, folded, exact, How.TYPED);
    }

    boolean isMarked() {
        return !exact.equals(folded);
    }
}
