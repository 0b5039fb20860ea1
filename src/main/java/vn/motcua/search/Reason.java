package vn.motcua.search;

/**
 * Why something was found.
 *
 * @param kind  how what was typed led there
 * @param typed what was typed
 * @param as    what it was taken for; for {@link Kind#WORDS} and {@link Kind#AROUND} the words that match
 */
public record Reason(Kind kind, String typed, String as) {

    /** How a word led to a hit; also part of a message key. */
    public enum Kind {
        /** The words stand in its name. */
        WORDS,
        /** The words stand around it: in its papers, its result, who decides. */
        AROUND,
        /** The list of words says that both mean the same. */
        SYNONYM,
        /** Read with a typing error put right. */
        TYPING,
        /** Letters of an input method that was switched off. */
        TELEX,
        /** The code of a procedure. */
        CODE
    }
}
