package vn.motcua.scan.pages;

/**
 * Whether a page bears nothing: no square of about half a millimetre differs from the paper by more than the paper differs from
 * itself, but for a few specks. The edge, where copiers leave shadows, does not count. In doubt a page is not blank: a sheet too
 * many harms nobody, a sheet lost does.
 */
final class Blank {

    private static final int SQUARE = 4;
    private static final double EDGE = 0.04;
    private static final int SPECKS = 12;
    private static final int FAINTEST = 14;
    private static final int DARKEST_PAPER = 128;

    private Blank() {}

    static boolean is(Grey page) {
        var squares = page.meaned(SQUARE);
        var counts = counts(squares, -1, 0);
        int paper = median(counts);
        if (paper < DARKEST_PAPER) {
            return false;
        }
        int unrest = median(counts(squares, paper, 0));
        int faintest = Math.max(FAINTEST, 8 * unrest);
        var differing = counts(squares, paper, faintest);
        int marks = 0;
        for (int count : differing) {
            marks += count;
        }
        return marks <= SPECKS;
    }

    /**
     * How many squares have which value.
     *
     * @param paper counts differences from it; negative counts the values themselves
     * @param from  smaller ones are left out
     */
    private static int[] counts(Grey squares, int paper, int from) {
        var counts = new int[256];
        int edgeX = (int) (squares.width() * EDGE);
        int edgeY = (int) (squares.height() * EDGE);
        for (int y = edgeY; y < squares.height() - edgeY; y++) {
            for (int x = edgeX; x < squares.width() - edgeX; x++) {
                int value = paper < 0 ? squares.at(x, y) : Math.abs(squares.at(x, y) - paper);
                if (value >= from) {
                    counts[value]++;
                }
            }
        }
        return counts;
    }

    private static int median(int[] counts) {
        long all = 0;
        for (int count : counts) {
            all += count;
        }
        long below = 0;
        for (int value = 0; value < counts.length; value++) {
            below += counts[value];
            if (2 * below >= all) {
                return value;
            }
        }
        return counts.length - 1;
    }
}
