package vn.motcua.paper;

/**
 * A column of a table.
 *
 * @param heading repeated at the head of every page
 * @param weight  share of the width
 * @param centred for numbers, dates and other short values
 */
public record Column(String heading, int weight, boolean centred) {

    public static Column text(String heading, int weight) {
        return new Column(heading, weight, false);
    }

    public static Column centred(String heading, int weight) {
        return new Column(heading, weight, true);
    }
}
