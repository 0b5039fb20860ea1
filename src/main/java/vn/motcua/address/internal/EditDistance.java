package vn.motcua.address.internal;

/** How many letters were typed wrong: changed, missing, too many, or two neighbours exchanged. */
final class EditDistance {

    private EditDistance() {}

    /** The distance, or {@code most + 1} as soon as it is certain to be more than {@code most}. */
    static int within(int most, String one, String other) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int width = other.length() + 1;
        var beforeLast = new int[width];
        var last = new int[width];
        var row = new int[width];
        for (int j = 0; j < width; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j < width; j++) {
                int changed = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                int cell = Math.min(changed, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    cell = Math.min(cell, beforeLast[j - 2] + 1);
                }
                row[j] = cell;
                least = Math.min(least, cell);
            }
            if (least > most) {
                return most + 1;
            }
            var freed = beforeLast;
            beforeLast = last;
            last = row;
            row = freed;
        }
        return Math.min(last[other.length()], most + 1);
    }
}
