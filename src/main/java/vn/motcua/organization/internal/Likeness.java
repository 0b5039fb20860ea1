package vn.motcua.organization.internal;

/** How alike two spellings of a unit's name are. */
enum Likeness {
    SAME,
    /** "xã Bắc Sơn", "Xã Bắc Sơn". */
    CASE,
    /** "Hòa", "Hoà". */
    TONE_MARK,
    /** Alike but for accents: "Xa Ea Kly", "Xã Ea Kly". */
    ACCENTS,
    /** One or two letters: "Qui Đức", "Quy Đức". */
    NEAR,
    OTHER;

    static Likeness of(String one, String other) {
        if (one.equals(other)) {
            return SAME;
        }
        if (one.equalsIgnoreCase(other)) {
            return CASE;
        }
        if (Spelling.accented(one).equals(Spelling.accented(other))) {
            return TONE_MARK;
        }
        var plain = Spelling.folded(one);
        var otherPlain = Spelling.folded(other);
        if (plain.equals(otherPlain)) {
            return ACCENTS;
        }
        return changes(plain, otherPlain) <= Math.max(2, plain.length() / 6) && sameFigures(plain, otherPlain)
                ? NEAR
                : OTHER;
    }

    /** "Phường 1" is not nearly "Phường 2". */
    private static boolean sameFigures(String one, String other) {
        return one.replaceAll("\\D+", " ")
                .strip()
                .equals(other.replaceAll("\\D+", " ").strip());
    }

    private static int changes(String one, String other) {
        var before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(replaced, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }
}
