package vn.motcua.paper;

/**
 * A column of a table.
 *
 * @param heading repeated at the head of every page
 * @param weight  share of the width
 * @param centred for numbers, dates and other short values
 * @param group   heading above this one and its neighbours of the same group; empty for none
 */
public record Column(String heading, int weight, boolean centred, String group) {

    public static Column text(String heading, int weight) {
        return new Column(heading, weight, false, "");
    }

    public static Column centred(String heading, int weight) {
        return new Column(heading, weight, true, "");
    }

    /** The same under a heading that it shares with its neighbours. */
    public Column under(String shared) {
        return new Column(heading, weight, centred, shared);
    }
}
