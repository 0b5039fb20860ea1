package vn.motcua.ui;

import java.util.Locale;

/** A length as SVG writes it: "33.33%". */
final class Percent {

    private Percent() {}

    static String of(double percent) {
        return String.format(Locale.ROOT, "%.2f%%", percent);
    }
}
