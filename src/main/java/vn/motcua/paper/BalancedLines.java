package vn.motcua.paper;

import java.util.List;

/** A centred name that needs two lines is broken where both are nearly as long: "ỦY BAN NHÂN DÂN / PHƯỜNG XUÂN HÒA". */
final class BalancedLines {

    private BalancedLines() {}

    static List<String> of(String text, Typeface face, float size, float width) {
        if (face.width(text, size) <= width) {
            return List.of(text);
        }
        int best = -1;
        float narrowest = Float.MAX_VALUE;
        for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
            float widest =
                    Math.max(face.width(text.substring(0, space), size), face.width(text.substring(space + 1), size));
            if (widest < narrowest) {
                narrowest = widest;
                best = space;
            }
        }
        return narrowest <= width ? List.of(text.substring(0, best), text.substring(best + 1)) : List.of(text);
    }
}
