package vn.motcua.tables;

/**
 * The head of one column.
 *
 * @param width in characters, as a spreadsheet counts them
 */
public record Heading(String words, int width) {

    private static final int USUAL_WIDTH = 18;

    public static Heading of(String words) {
        return new Heading(words, Math.max(USUAL_WIDTH, words.length() + 2));
    }

    public static Heading wide(String words) {
        return new Heading(words, 3 * USUAL_WIDTH);
    }
}
